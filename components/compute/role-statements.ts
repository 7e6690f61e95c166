import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { Access, SecretRef } from "../identity/access.ts";
import { allOf, viaService } from "../identity/conditions.ts";
import type { Statement } from "../identity/statement.ts";
import type { SessionRecords } from "./fargate-cluster.ts";
import { tracingStatement } from "./tracing.plan.ts";

/** What ECS itself does to start a task. */
export interface ExecutionNeeds {
  readonly deployment: Deployment;
  /** The repositories of the task's images. */
  readonly repositoryArns: readonly pulumi.Input<string>[];
  readonly logGroupArn: pulumi.Input<string>;
  readonly uses: readonly Access[];
}

/** What the application does. */
export interface TaskNeeds {
  readonly uses: readonly Access[];
  /** Where it publishes metrics of its own. */
  readonly metricsNamespace?: string | undefined;
  readonly secretAccess: "read" | "full";
  /** Whether it sends traces. @default false */
  readonly traced?: boolean;
  /** Where shells in its containers are recorded. @default - nobody can open one */
  readonly sessions?: SessionRecords | undefined;
}

const WRITE_SECRET = ["secretsmanager:PutSecretValue", "secretsmanager:UpdateSecret"];
/** Writing a version encrypts it (AWS Secrets Manager User Guide, "Secret encryption and decryption"). */
const ENCRYPT_SECRET = ["kms:GenerateDataKey"];

/**
 * The execution role's permissions: the images from their repositories, the one log group, and exactly the secrets that
 * are injected (ledger F-09 to F-11, D-53).
 */
export function executionStatements({
  deployment,
  repositoryArns,
  logGroupArn,
  uses,
}: ExecutionNeeds): readonly Statement[] {
  const secrets = uses.flatMap((use) => Object.values(use.secrets));
  return [
    {
      sid: "LogInToRegistry",
      actions: ["ecr:GetAuthorizationToken"],
      resources: ["*"],
      why: "The token is the account's: AWS defines no resource for it (Service Authorization Reference, Amazon ECR)",
    },
    {
      sid: "PullImage",
      actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      resources: repositoryArns,
    },
    {
      sid: "WriteLogs",
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [pulumi.interpolate`${logGroupArn}:*`],
    },
    ...(secrets.length === 0 ? [] : injection(deployment, secrets)),
  ];
}

/** What ECS fetches from each store (Amazon ECS Developer Guide, "Amazon ECS task execution IAM role"). */
const INJECTION = {
  secretsmanager: { things: "Secrets", action: "secretsmanager:GetSecretValue" },
  ssm: { things: "Parameters", action: "ssm:GetParameters" },
} as const;

function injection(deployment: Deployment, secrets: readonly SecretRef[]): readonly Statement[] {
  return (["secretsmanager", "ssm"] as const).flatMap((store) => {
    const held = secrets.filter((secret) => (secret.store ?? "secretsmanager") === store);
    const { things, action } = INJECTION[store];
    if (held.length === 0) return [];
    return [
      { sid: `ReadInjected${things}`, actions: [action], resources: held.map(({ secretArn }) => secretArn) },
      {
        sid: `DecryptInjected${things}`,
        actions: ["kms:Decrypt"],
        resources: held.map(({ keyArn }) => keyArn),
        conditions: allOf(
          viaService(deployment, store),
          // A parameter has no policy of its own that would say who reads it: the key's use is bound to it instead.
          store === "ssm" ? boundTo(held) : undefined,
        ),
      },
    ];
  });
}

const boundTo = (parameters: readonly SecretRef[]) => ({
  StringEquals: { "kms:EncryptionContext:PARAMETER_ARN": parameters.map(({ secretArn }) => secretArn) },
});

/**
 * The uses with what `taskSecretAccess` adds to them (ledger C-08): `full` writes the secrets that are read, with the same
 * keys. VPC endpoints need to know of it too, since their policies admit what is declared.
 */
export function withSecretAccess(uses: readonly Access[], secretAccess: "read" | "full"): readonly Access[] {
  if (secretAccess === "read") return uses;
  return uses.map((use) => ({ ...use, statements: use.statements.map(withSecretWrites) }));
}

/** The task role's permissions: what its uses declare, its own metrics, traces and sessions (ledger F-14 to F-17, F-47). */
export function taskStatements({
  uses,
  metricsNamespace,
  secretAccess,
  traced = false,
  sessions,
}: TaskNeeds): readonly Statement[] {
  const granted = withSecretAccess(uses, secretAccess).flatMap((use) => use.statements);
  return [
    ...granted,
    ...(metricsNamespace === undefined ? [] : [publishing(metricsNamespace)]),
    ...(traced ? [tracingStatement()] : []),
    ...(sessions === undefined ? [] : sessionStatements(sessions)),
  ];
}

function withSecretWrites(statement: Statement): Statement {
  const more = statement.actions.includes("secretsmanager:GetSecretValue")
    ? WRITE_SECRET
    : decryptsSecrets(statement)
      ? ENCRYPT_SECRET
      : [];
  return more.length === 0 ? statement : { ...statement, actions: [...new Set([...statement.actions, ...more])] };
}

function decryptsSecrets({ actions, conditions }: Statement): boolean {
  const via = conditions?.["StringEquals"]?.["kms:ViaService"];
  return actions.includes("kms:Decrypt") && typeof via === "string" && via.startsWith("secretsmanager.");
}

function publishing(namespace: string): Statement {
  return {
    sid: "PublishMetrics",
    actions: ["cloudwatch:PutMetricData"],
    resources: ["*"],
    why: "AWS defines no resource for it; the namespace is what limits it (CloudWatch, condition key cloudwatch:namespace)",
    conditions: { StringEquals: { "cloudwatch:namespace": namespace } },
  };
}

/**
 * What ECS Exec's agent does with the task's role: it keeps channels open to Session Manager, decrypts the session's key, and
 * records the session (Amazon ECS Developer Guide, "Monitor Amazon ECS containers with ECS Exec": IAM permissions).
 */
function sessionStatements({ logGroupArn, keyArn }: SessionRecords): readonly Statement[] {
  return [
    {
      sid: "OpenSessions",
      actions: ["CreateControlChannel", "CreateDataChannel", "OpenControlChannel", "OpenDataChannel"].map(
        (action) => `ssmmessages:${action}`,
      ),
      resources: ["*"],
      why: "AWS defines no resource for them (Service Authorization Reference, Amazon Session Manager Message Gateway Service)",
    },
    {
      sid: "FindSessionLog",
      actions: ["logs:DescribeLogGroups"],
      resources: ["*"],
      why: "The agent lists the groups, to see that the one it writes to is encrypted; it reads names only",
    },
    {
      sid: "RecordSessions",
      actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
      resources: [pulumi.interpolate`${logGroupArn}:*`],
    },
    {
      sid: "DecryptSessions",
      actions: ["kms:Decrypt"],
      resources: [keyArn],
      // Nothing else that the key encrypts carries the id of a session (amazon-ssm-agent, session/crypto).
      conditions: { Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" } },
    },
  ];
}
