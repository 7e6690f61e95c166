import type { Deployment } from "../deployment.ts";
import { fromAccount, viaService } from "../identity/conditions.ts";
import type { Principals, Statement } from "../identity/statement.ts";
import { Problems } from "../plan-error.ts";

/** What a key encrypts. */
export type KeyPurpose =
  | "database"
  | "cache"
  | "secrets"
  | "parameters"
  | "storage"
  | "logs"
  | "alerts"
  | "registry"
  | "table"
  | "backup"
  | "sessions";

/** One key for every purpose, or one each (ledger C-06, Z-62). */
export type KeyMode = "shared" | "dedicated";

/** The plain part of `EncryptionKeysArgs`. */
export interface EncryptionKeysSettings {
  readonly deployment: Deployment;
  readonly mode: KeyMode;
  readonly existingKeyArn?: string | undefined;
  readonly purposes: readonly KeyPurpose[];
  readonly deletionWindowDays?: number | undefined;
  readonly rotationPeriodDays?: number | undefined;
}

/** One key that is made. */
export interface KeyPlan {
  /** The purpose, or `shared`: names the key's child resources. */
  readonly key: string;
  readonly description: string;
  /** `alias/<application>/<environment>/<key>` */
  readonly alias: string;
  readonly deletionWindowDays: number;
  readonly rotationPeriodDays: number;
  readonly policy: readonly Statement[];
}

/** All keys, and which of them serves a purpose. */
export interface EncryptionKeysPlan {
  /** Sorted by key; empty where an existing key is adopted. */
  readonly keys: readonly KeyPlan[];
  /** The adopted key. */
  readonly existingKeyArn: string | undefined;
  /** The `key` of the plan that serves a purpose; the adopted one serves all. */
  readonly serves: Readonly<Partial<Record<KeyPurpose, string>>>;
}

const DEFAULTS = {
  /** The longest that KMS offers, since what a lost key encrypted is lost with it. */
  deletionWindowDays: 30,
  /** KMS's own. */
  rotationPeriodDays: 365,
} as const;

/**
 * The services that call KMS for a caller of the account, as `kms:ViaService` names them (AWS KMS Developer Guide, "Services
 * that support the kms:ViaService condition key"). CloudWatch Logs calls as itself and is not among them.
 */
const VIA: Readonly<Record<KeyPurpose, readonly string[]>> = {
  database: ["rds"],
  cache: ["elasticache"],
  secrets: ["secretsmanager"],
  parameters: ["ssm"],
  storage: ["s3"],
  logs: [],
  alerts: ["sns"],
  registry: ["ecr"],
  table: ["dynamodb"],
  // The services hand what they hold to the vault, which keeps it under its own key.
  backup: ["backup", "dynamodb", "rds"],
  // Both ends of a shell call KMS themselves.
  sessions: [],
};

/** What a service needs to encrypt data, and to be granted the key for as long as the data lives. */
const USE = [
  "kms:CreateGrant",
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
];

/** All that manages a key, its policy above all, and nothing that reads data with it. */
const ADMINISTER = [
  "kms:CancelKeyDeletion",
  "kms:CreateAlias",
  "kms:DeleteAlias",
  "kms:DescribeKey",
  "kms:DisableKey",
  "kms:DisableKeyRotation",
  "kms:EnableKey",
  "kms:EnableKeyRotation",
  "kms:GetKeyPolicy",
  "kms:GetKeyRotationStatus",
  "kms:ListGrants",
  "kms:ListKeyPolicies",
  "kms:ListKeyRotations",
  "kms:ListResourceTags",
  "kms:PutKeyPolicy",
  "kms:RetireGrant",
  "kms:RevokeGrant",
  "kms:RotateKeyOnDemand",
  "kms:ScheduleKeyDeletion",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:UpdateAlias",
  "kms:UpdateKeyDescription",
];

/** @throws PlanError where a number is out of KMS's range, nothing is to be encrypted, or the existing key cannot serve. */
export function planEncryptionKeys(name: string, settings: EncryptionKeysSettings): EncryptionKeysPlan {
  const { deployment, mode, existingKeyArn } = settings;
  const deletionWindowDays = settings.deletionWindowDays ?? DEFAULTS.deletionWindowDays;
  const rotationPeriodDays = settings.rotationPeriodDays ?? DEFAULTS.rotationPeriodDays;
  const purposes = [...new Set(settings.purposes)].sort();
  const problems = new Problems(`EncryptionKeys "${name}"`);
  requireRange(problems, "deletionWindowDays", deletionWindowDays, 7, 30);
  requireRange(problems, "rotationPeriodDays", rotationPeriodDays, 90, 2560);
  problems.require(purposes.length > 0, () => ({
    path: "purposes",
    found: "none",
    expected: "one or more",
    fix: "Name what is to be encrypted, or leave the component out.",
  }));
  if (existingKeyArn !== undefined) requireUsable(problems, existingKeyArn, deployment);
  problems.throwIfAny();
  if (existingKeyArn !== undefined) return { keys: [], existingKeyArn, serves: {} };
  const groups: readonly [string, readonly KeyPurpose[]][] =
    mode === "shared" ? [["shared", purposes]] : purposes.map((purpose) => [purpose, [purpose]]);
  return {
    keys: groups.map(([key, serving]) => ({
      key,
      description: `Encrypts ${serving.join(", ")} of ${deployment.application} (${deployment.environment})`,
      alias: `alias/${deployment.application}/${deployment.environment}/${key}`,
      deletionWindowDays,
      rotationPeriodDays,
      policy: planKeyPolicy(deployment, serving),
    })),
    existingKeyArn: undefined,
    serves: Object.fromEntries(groups.flatMap(([key, serving]) => serving.map((purpose) => [purpose, key]))),
  };
}

/**
 * A key's policy, from names that are planned and not from the resources that it encrypts, so that a log group can need
 * the key without the key needing the log group.
 *
 * The account can always manage the key, the policy itself included, by IAM. It can use the key only through the services
 * that the key is for: whoever may call KMS directly, an administrator too, reads nothing with it.
 */
export function planKeyPolicy(deployment: Deployment, purposes: readonly KeyPurpose[]): readonly Statement[] {
  const { account, partition } = deployment;
  const root = { AWS: [`arn:${partition}:iam::${account}:root`] };
  const via = [...new Set(purposes.flatMap((purpose) => VIA[purpose]))].sort();
  const administration: Statement = {
    sid: "AccountAdministration",
    actions: ADMINISTER,
    resources: ["*"],
    principals: root,
  };
  const use: Statement = {
    sid: "UseThroughServices",
    actions: USE,
    resources: ["*"],
    principals: root,
    conditions: viaService(deployment, ...via),
  };
  return [
    administration,
    ...(via.length === 0 ? [] : [use]),
    ...(purposes.includes("logs") ? [logGroups(deployment)] : []),
    ...(purposes.includes("alerts") ? [alarms(deployment)] : []),
    ...(purposes.includes("sessions") ? [shells(root)] : []),
  ];
}

/** Amazon CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS". */
function logGroups({ account, partition, region }: Deployment): Statement {
  return {
    sid: "LogGroups",
    actions: USE.filter((action) => action !== "kms:CreateGrant"),
    resources: ["*"],
    principals: { Service: [`logs.${region}.amazonaws.com`] },
    conditions: {
      ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${region}:${account}:log-group:*` },
    },
  };
}

/**
 * CloudWatch publishes as itself, so that an alarm on a topic with a key that does not admit it never reaches anybody
 * (Amazon SNS Developer Guide, "Enable compatibility between event sources from AWS services and encrypted topics").
 */
function alarms(deployment: Deployment): Statement {
  return {
    sid: "Alarms",
    actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    resources: ["*"],
    principals: { Service: ["cloudwatch.amazonaws.com"] },
    conditions: fromAccount(deployment),
  };
}

/**
 * Whoever opens a shell makes a key for it, and the agent in the container decrypts that with the task's role: both directly,
 * for a session that the encryption context names, and as far as IAM lets them (AWS Systems Manager User Guide, "Turn on KMS
 * key encryption of session data").
 */
function shells(root: Principals): Statement {
  return {
    sid: "Sessions",
    actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    resources: ["*"],
    principals: root,
    conditions: { Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" } },
  };
}

function requireRange(problems: Problems, path: string, days: number, least: number, most: number): void {
  problems.require(Number.isInteger(days) && days >= least && days <= most, () => ({
    path,
    found: `${days}`,
    expected: `a whole number of days from ${least} to ${most}`,
    fix: "Choose a number that KMS takes.",
  }));
}

function requireUsable(problems: Problems, arn: string, { partition, region }: Deployment): void {
  const match = /^arn:(?<partition>[a-z-]+):kms:(?<region>[a-z0-9-]+):\d{12}:key\/[A-Za-z0-9-]+$/.exec(arn);
  const fits = match?.groups?.partition === partition && match.groups.region === region;
  problems.require(fits, () => ({
    path: "existingKeyArn",
    found: arn,
    expected: `the ARN of a key (not of an alias) in ${region}`,
    fix: `Write it as arn:${partition}:kms:${region}:<account>:key/<id>.`,
  }));
}
