import { isOn, statedSections } from "../stacks/stack-file.ts";
import type { Grants } from "./grants.ts";

/** What a stack's file says that gives permissions, read without the program's own code: that is on trial. */
interface Stated {
  readonly application: string;
  readonly environment: string;
  readonly encryption?: { readonly keys?: string };
  readonly databases?: Readonly<Record<string, StatedDatabase>>;
  readonly caches?: Readonly<Record<string, { readonly secretName?: string; readonly auth?: string }>>;
  readonly tables?: Readonly<Record<string, { readonly encryption?: string }>>;
  readonly buckets?: Readonly<Record<string, { readonly encryption?: string }>>;
  readonly secrets?: Readonly<Record<string, { readonly name: string; readonly rotation?: unknown }>>;
  readonly parameters?: Readonly<Record<string, { readonly component?: string }>>;
  readonly backup?: { readonly restoreTesting?: unknown };
  readonly services?: Readonly<Record<string, StatedService>>;
}

interface StatedDatabase {
  readonly engine: string;
  readonly secretName: string;
  readonly databaseName: string;
  readonly user?: { readonly name?: string; readonly rotation?: unknown };
}

interface StatedService {
  readonly family?: string;
  readonly logGroup?: string;
  readonly image: { readonly registry: string };
  readonly sidecars?: Readonly<Record<string, { readonly image: { readonly registry: string } }>>;
  readonly tracing?: { readonly image: { readonly registry: string } };
  readonly metricsNamespace?: string;
  readonly uses?: readonly Readonly<Record<string, string>>[];
}

type Use = Readonly<Record<string, string>>;

/** The name of the user that services connect as, where a stack does not say. */
const USER = "_app";

const READ_ITEMS = ["BatchGetItem", "ConditionCheckItem", "DescribeTable", "GetItem", "Query"];
const WRITE_ITEMS = ["BatchWriteItem", "DeleteItem", "PutItem", "UpdateItem"];
const READ_OBJECTS = ["GetObject"];
const WRITE_OBJECTS = ["AbortMultipartUpload", "DeleteObject", "PutObject"];
const XRAY = ["GetSamplingRules", "GetSamplingTargets", "PutTelemetryRecords", "PutTraceSegments"];
const PULL = ["BatchCheckLayerAvailability", "BatchGetImage", "GetDownloadUrlForLayer"];

const lines = (service: string, actions: readonly string[], ...resources: readonly string[]) =>
  actions.flatMap((action) => resources.map((resource) => `${service}:${action} ${resource}`));

/** All that each role of a stack is meant to be allowed, as {@link Grants}: what its settings declare, and nothing else. */
export function declaredGrants(stack: string): Grants {
  const stated = statedSections(stack) as unknown as Stated;
  const services = Object.entries(stated.services ?? {}).flatMap(([key, service]) => [
    [`task/${key}`, taskLines(service, stated)] as const,
    [`execution/${key}`, executionLines(key, service, stated)] as const,
  ]);
  return Object.fromEntries(
    [...services, ...others(stated)].map(([role, found]) => [role, [...new Set(found)].toSorted()]),
  );
}

/** The key of a purpose: one for all of them, or one each. */
function key(stated: Stated, purpose: string): string {
  return `key/${stated.encryption?.keys === "dedicated" ? purpose : "shared"}`;
}

function taskLines({ uses = [], metricsNamespace, tracing }: StatedService, stated: Stated): readonly string[] {
  return [
    ...uses.flatMap((use) => used(use, stated)),
    ...(metricsNamespace === undefined ? [] : ["cloudwatch:PutMetricData *"]),
    ...(tracing === undefined ? [] : lines("xray", XRAY, "*")),
  ];
}

function used(use: Use, stated: Stated): readonly string[] {
  const [kind = ""] = Object.keys(use).filter((name) =>
    ["database", "cache", "table", "bucket", "secret", "parameters"].includes(name),
  );
  const target = use[kind] ?? "";
  const writes = use.access === "read-write";
  const secret = secretOf(use, stated);
  switch (kind) {
    case "table":
      return [
        ...lines(
          "dynamodb",
          writes ? [...READ_ITEMS, ...WRITE_ITEMS] : READ_ITEMS,
          `table/${target}`,
          `table/${target}/index/*`,
        ),
        ...dataKey(stated.tables?.[target]?.encryption, key(stated, "table"), writes),
      ];
    case "bucket":
      return [
        `s3:ListBucket bucket/${target}`,
        ...lines("s3", writes ? [...READ_OBJECTS, ...WRITE_OBJECTS] : READ_OBJECTS, `bucket/${target}/*`),
        ...dataKey(stated.buckets?.[target]?.encryption, key(stated, "storage"), writes),
      ];
    case "parameters": {
      const path = `ssm parameter/${stated.application}/${stated.environment}/${stated.parameters?.[target]?.component ?? target}`;
      return [
        ...lines("ssm", ["GetParameter", "GetParameters", "GetParametersByPath"], path, `${path}/*`),
        `kms:Decrypt ${key(stated, "parameters")}`,
      ];
    }
    default:
      return [
        ...lines("secretsmanager", ["DescribeSecret", "GetSecretValue"], `secret/${secret}`),
        ...lines("kms", ["Decrypt", "DescribeKey"], key(stated, "secrets")),
        ...(kind === "database" ? login(target, stated) : []),
      ];
  }
}

/** Only Aurora knows logins by IAM; DocumentDB's are of another kind. */
function login(target: string, { databases }: Stated): readonly string[] {
  const database = databases?.[target];
  if (database?.engine !== "aurora-postgresql") return [];
  return [`rds-db:connect dbuser/${target}/${database.user?.name ?? `${database.databaseName}${USER}`}`];
}

function dataKey(encryption: string | undefined, name: string, writes: boolean): readonly string[] {
  if (encryption === "aws-managed" || encryption === "s3-managed") return [];
  return lines("kms", writes ? ["Decrypt", "DescribeKey", "GenerateDataKey"] : ["Decrypt", "DescribeKey"], name);
}

function secretOf(use: Use, { databases, caches, secrets }: Stated): string {
  if (use.database !== undefined) return databases?.[use.database]?.secretName ?? "";
  if (use.cache !== undefined) return caches?.[use.cache]?.secretName ?? "";
  return secrets?.[use.secret ?? ""]?.name ?? "";
}

function executionLines(
  name: string,
  { family, logGroup, image, sidecars = {}, tracing, uses = [] }: StatedService,
  stated: Stated,
): readonly string[] {
  const registries = [
    image,
    ...Object.values(sidecars).map((sidecar) => sidecar.image),
    ...(tracing ? [tracing.image] : []),
  ];
  const group = logGroup ?? `/ecs/${family ?? `${stated.application}-${stated.environment}-${name}`}`;
  const injected = uses.filter((use) => use.database ?? use.cache ?? use.secret);
  return [
    "ecr:GetAuthorizationToken *",
    ...lines("ecr", PULL, ...registries.map(({ registry }) => `repository/${registry}`)),
    ...lines("logs", ["CreateLogStream", "PutLogEvents"], `log-group/${group}:*`),
    ...injected.map((use) => `secretsmanager:GetSecretValue secret/${secretOf(use, stated)}`),
    ...(injected.length === 0 ? [] : [`kms:Decrypt ${key(stated, "secrets")}`]),
  ];
}

/** Roles that AWS's own services act in. Whoever adds one says here what it is meant to be allowed. */
function others(stated: Stated): readonly (readonly [string, readonly string[]])[] {
  const reminds = Object.values(stated.secrets ?? {}).some(({ rotation }) => rotation !== undefined);
  const rotated = Object.entries(stated.databases ?? {}).filter(([, { user }]) => isOn(user?.rotation ?? true));
  return [
    ["network-flow-logs", flowLogs()],
    // AWS's rotation application asks where the database is; the rest of its role comes with it.
    ...rotated.map(([name]) => [`${name}-rotation-cluster`, [`rds:DescribeDBClusters cluster/${name}`]] as const),
    ...(reminds ? [["rotation-reminder-role", reminder(stated)] as const] : []),
    ...(stated.backup === undefined ? [] : [["backup-backup-role", backups(stated)] as const]),
    ...(stated.backup?.restoreTesting === undefined || !isOn(stated.backup.restoreTesting)
      ? []
      : [["backup-restore-role", restores(stated)] as const]),
  ];
}

function flowLogs(): readonly string[] {
  const group = "log-group/network-flow-logs";
  return [
    "logs:DescribeLogGroups *",
    ...lines("logs", ["CreateLogStream", "DescribeLogStreams", "PutLogEvents"], group, `${group}:*`),
  ];
}

function reminder(stated: Stated): readonly string[] {
  return [
    "sns:Publish topic/alerts",
    ...lines("kms", ["Decrypt", "DescribeKey", "GenerateDataKey"], key(stated, "alerts")),
  ];
}

/** What is backed up, and the keys by which it is encrypted. */
const BACKUP_KEYS = ["CreateGrant", "Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey"];

function backupKeys(stated: Stated): readonly string[] {
  return lines("kms", BACKUP_KEYS, ...["backup", "database", "table"].map((purpose) => key(stated, purpose)));
}

function backups(stated: Stated): readonly string[] {
  const clusters = Object.keys(stated.databases ?? {}).map((name) => `cluster/${name}`);
  const tables = Object.keys(stated.tables ?? {}).map((name) => `table/${name}`);
  const snapshots = "rds cluster-snapshot:awsbackup:*";
  return [
    "backup:DescribeBackupVault vault/backup",
    ...lines("rds", ["DescribeDBClusters"], ...clusters),
    ...lines(
      "rds",
      ["AddTagsToResource", "CreateDBClusterSnapshot", "DescribeDBClusterSnapshots", "ListTagsForResource"],
      snapshots,
      ...clusters,
    ),
    `rds:DeleteDBClusterSnapshot ${snapshots}`,
    ...lines("dynamodb", ["CreateBackup", "DescribeTable", "ListTagsOfResource", "StartAwsBackupJob"], ...tables),
    ...lines("dynamodb", ["DeleteBackup", "DescribeBackup"], ...tables.map((table) => `${table}/backup/*`)),
    ...backupKeys(stated),
  ];
}

/** Restore tests make things of a name of their own, and read what AWS Backup keeps. */
function restores(stated: Stated): readonly string[] {
  const cluster = "rds cluster:awsbackup-restore-test-*";
  const snapshots = "rds cluster-snapshot:awsbackup:*";
  const groups = Object.keys(stated.databases ?? {}).map((name) => `subnet-group/${name}`);
  const items = ["BatchWriteItem", "DeleteItem", "DescribeTable", "GetItem", "PutItem", "Query", "Scan", "UpdateItem"];
  return [
    `rds:DescribeDBClusters ${cluster}`,
    ...lines(
      "rds",
      ["RestoreDBClusterFromSnapshot"],
      cluster,
      snapshots,
      "rds cluster-pg:default.*",
      "rds og:default:*",
      ...groups,
    ),
    ...lines("rds", ["AddTagsToResource", "DescribeDBClusterSnapshots", "ListTagsForResource"], cluster, snapshots),
    ...lines(
      "dynamodb",
      [...items, "RestoreTableFromAwsBackup", "RestoreTableFromBackup"],
      "dynamodb table/awsbackup-restore-test-*",
    ),
    ...backupKeys(stated),
  ];
}
