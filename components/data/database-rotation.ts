import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Access } from "../identity/access.ts";
import { connect, egressDns } from "../network/security-rules.ts";
import type { ServiceEndpoints } from "../network/service-endpoints.ts";
import type { SecureVpc } from "../network/secure-vpc.ts";
import type { RotationFunction } from "./rotation-function.ts";

/** What of a database its rotation needs. */
export interface RotatedDatabase {
  /** AWS's function that rotates. */
  readonly rotation: RotationFunction | undefined;
  /** The application user's secret. */
  readonly secret: { readonly arn: pulumi.Output<string> };
  /** What the function uses. */
  rotate(): Access;
}

/** Arguments of DatabaseRotation. */
export interface DatabaseRotationArgs {
  readonly database: RotatedDatabase;
  readonly network: Pick<SecureVpc, "cidr">;
  readonly endpoints: Pick<ServiceEndpoints, "reach" | "ready">;
  /** Days between rotations, 1 to 1000 (ledger Z-48). */
  readonly days: number;
}

/**
 * Rotates a database's application user by alternating users: AWS's function sets a new password for the one of two that is
 * not in use, then makes it current. The one before keeps its password until the next rotation, so that running tasks go on.
 *
 * It opens the ways of the function, the one permitted addition to what reaches the database (ledger Z-19), and starts the
 * schedule. The first rotation waits for its day: the user must have been made in the database before (docs/runbooks).
 *
 * Costs next to nothing: one short call a period.
 *
 * Changing: `days` updates in place. Without the component the function stays, unable to reach anything.
 */
export class DatabaseRotation extends pulumi.ComponentResource {
  readonly schedule: aws.secretsmanager.SecretRotation;

  /** @throws Error when the database was made without a rotation function. */
  constructor(name: string, args: DatabaseRotationArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:data:DatabaseRotation", name, {}, opts);
    const { database, network, endpoints } = args;
    if (database.rotation === undefined) throw new Error(`The database of ${name} rotates nothing.`);
    const { functionArn, securityGroup } = database.rotation;
    const from = securityGroup.id;
    const ways = [database.rotate(), endpoints.reach()].flatMap(({ target, connections }) =>
      connections.map(({ securityGroupId: to, port }) =>
        connect(this, `${name}-${target.replaceAll("/", "-")}-${port}`, { from, to, port, what: target }),
      ),
    );
    const rules = [
      ...ways.flatMap(({ egress, ingress }) => [egress, ingress]),
      ...egressDns(this, name, { from, cidr: network.cidr }),
    ];
    this.schedule = new aws.secretsmanager.SecretRotation(
      `${name}-schedule`,
      {
        secretId: database.secret.arn,
        rotationLambdaArn: functionArn,
        rotateImmediately: false,
        rotationRules: { automaticallyAfterDays: args.days },
      },
      { parent: this, dependsOn: [...rules, ...endpoints.ready] },
    );
    this.registerOutputs({});
  }
}
