// Written by `npm run generate`: add a policy's files to a theme folder and run it. Do not edit.
import type { PolicyModule } from "./define-policy.ts";
import { policy as albHttpsOnly } from "./encryption/alb-https-only.ts";
import { policy as ecsSecretsByReference } from "./encryption/ecs-secrets-by-reference.ts";
import { policy as kmsKeyPolicyNotPublic } from "./encryption/kms-key-policy-not-public.ts";
import { policy as noPlaintextSecrets } from "./encryption/no-plaintext-secrets.ts";
import { policy as rdsEncryptionCmk } from "./encryption/rds-encryption-cmk.ts";
import { policy as s3EncryptionRequired } from "./encryption/s3-encryption-required.ts";
import { policy as iamNoWildcardAction } from "./least-privilege/iam-no-wildcard-action.ts";
import { policy as iamNoWildcardResource } from "./least-privilege/iam-no-wildcard-resource.ts";
import { policy as databaseSubnetsIsolated } from "./private-by-default/database-subnets-isolated.ts";
import { policy as ecsNoPublicIp } from "./private-by-default/ecs-no-public-ip.ts";
import { policy as sgNoPublicIngress } from "./private-by-default/sg-no-public-ingress.ts";
import { policy as vpcFlowLogsRequired } from "./monitoring/vpc-flow-logs-required.ts";

/** All policies of the pack. */
export const POLICIES: readonly PolicyModule[] = [
  albHttpsOnly,
  ecsSecretsByReference,
  kmsKeyPolicyNotPublic,
  noPlaintextSecrets,
  rdsEncryptionCmk,
  s3EncryptionRequired,
  iamNoWildcardAction,
  iamNoWildcardResource,
  databaseSubnetsIsolated,
  ecsNoPublicIp,
  sgNoPublicIngress,
  vpcFlowLogsRequired,
];
