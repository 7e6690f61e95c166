// Written by `npm run generate`: add a policy's files to a theme folder and run it. Do not edit.
import type { Theme } from "./define-policy.ts";
import type { Example } from "./examples.ts";
import { examples as albHttpsOnly } from "./encryption/alb-https-only.examples.ts";
import { examples as ecsSecretsByReference } from "./encryption/ecs-secrets-by-reference.examples.ts";
import { examples as kmsKeyPolicyNotPublic } from "./encryption/kms-key-policy-not-public.examples.ts";
import { examples as noPlaintextSecrets } from "./encryption/no-plaintext-secrets.examples.ts";
import { examples as rdsEncryptionCmk } from "./encryption/rds-encryption-cmk.examples.ts";
import { examples as s3EncryptionRequired } from "./encryption/s3-encryption-required.examples.ts";
import { examples as iamNoWildcardAction } from "./least-privilege/iam-no-wildcard-action.examples.ts";
import { examples as iamNoWildcardResource } from "./least-privilege/iam-no-wildcard-resource.examples.ts";
import { examples as databaseSubnetsIsolated } from "./private-by-default/database-subnets-isolated.examples.ts";
import { examples as ecsNoPublicIp } from "./private-by-default/ecs-no-public-ip.examples.ts";
import { examples as sgNoPublicIngress } from "./private-by-default/sg-no-public-ingress.examples.ts";
import { examples as vpcFlowLogsRequired } from "./monitoring/vpc-flow-logs-required.examples.ts";

/** The theme and the examples of a policy. */
export interface PolicyExamples {
  readonly theme: Theme;
  readonly examples: readonly Example[];
}

/** The examples of all policies, by policy name. */
export const EXAMPLES: Readonly<Record<string, PolicyExamples>> = {
  "alb-https-only": { theme: "encryption", examples: albHttpsOnly },
  "ecs-secrets-by-reference": { theme: "encryption", examples: ecsSecretsByReference },
  "kms-key-policy-not-public": { theme: "encryption", examples: kmsKeyPolicyNotPublic },
  "no-plaintext-secrets": { theme: "encryption", examples: noPlaintextSecrets },
  "rds-encryption-cmk": { theme: "encryption", examples: rdsEncryptionCmk },
  "s3-encryption-required": { theme: "encryption", examples: s3EncryptionRequired },
  "iam-no-wildcard-action": { theme: "least-privilege", examples: iamNoWildcardAction },
  "iam-no-wildcard-resource": { theme: "least-privilege", examples: iamNoWildcardResource },
  "database-subnets-isolated": { theme: "private-by-default", examples: databaseSubnetsIsolated },
  "ecs-no-public-ip": { theme: "private-by-default", examples: ecsNoPublicIp },
  "sg-no-public-ingress": { theme: "private-by-default", examples: sgNoPublicIngress },
  "vpc-flow-logs-required": { theme: "monitoring", examples: vpcFlowLogsRequired },
};
