import type * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { viaService } from "../identity/conditions.ts";
import type { Statement } from "../identity/statement.ts";

/** How a workload uses a key. */
export interface KeyUse {
  readonly deployment: Deployment;
  readonly keyArn: pulumi.Input<string>;
  /** The service that calls KMS for the workload, as `kms:ViaService` names it: `s3`, `dynamodb`, `secretsmanager`. */
  readonly through: string;
  /** `decrypt` to read; `encrypt-decrypt` to write as well. */
  readonly mode: "decrypt" | "encrypt-decrypt";
}

const ACTIONS = {
  decrypt: ["kms:Decrypt", "kms:DescribeKey"],
  "encrypt-decrypt": ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
} as const;

/**
 * Lets a workload's role use a key by way of one service and never directly (ledger F-16; AWS KMS Developer Guide,
 * "kms:ViaService").
 */
export function keyUse({ deployment, keyArn, through, mode }: KeyUse): Statement {
  return {
    sid: "UseKey",
    actions: ACTIONS[mode],
    resources: [keyArn],
    conditions: viaService(deployment, through),
  };
}
