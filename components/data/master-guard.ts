import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { policyDocument } from "../identity/statement.ts";
import { planSecretPolicy } from "../secrets/app-secret.plan.ts";

/** Whose password is guarded, and from whom. @internal */
export interface MasterGuardInputs {
  /** The secret that RDS keeps the master's password in. */
  readonly secretArn: pulumi.Input<string>;
  /** Who makes the database's users. */
  readonly deployerArns: readonly string[];
  /** The rotation function's role, where there is one. */
  readonly rotators: readonly pulumi.Input<string>[];
}

/**
 * Keeps the secret that RDS made to its readers, as every secret of ours is (ledger F-22). RDS itself goes on rotating it:
 * it writes the secret and never reads it back (AWS Managed Policy Reference, "AmazonRDSServiceRolePolicy").
 *
 * @internal
 */
export function guardMaster(
  parent: pulumi.Resource,
  name: string,
  { secretArn, deployerArns, rotators }: MasterGuardInputs,
): aws.secretsmanager.SecretPolicy {
  return new aws.secretsmanager.SecretPolicy(
    `${name}-master-policy`,
    {
      secretArn,
      policy: policyDocument(planSecretPolicy<pulumi.Input<string>>([...deployerArns, ...rotators])),
      blockPublicPolicy: true,
    },
    { parent },
  );
}
