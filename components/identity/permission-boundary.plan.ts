import type { Deployment } from "../deployment.ts";
import { Problems } from "../plan-error.ts";
import { approvedRegions, knowsItsRegion, limitedToRegions } from "./conditions.ts";
import type { Statement } from "./statement.ts";

/** What the roles of a stack are for. */
export type BoundaryNeed =
  | "backup"
  | "bucket"
  | "database"
  | "images"
  | "logs"
  | "metrics"
  | "parameters"
  | "reminders"
  | "secrets"
  | "sessions"
  | "table"
  | "traces"
  | "traffic";

/** The plain part of `PermissionBoundaryArgs`. */
export interface PermissionBoundarySettings {
  readonly deployment: Deployment;
  readonly needs: readonly BoundaryNeed[];
  readonly secretNames?: readonly string[] | undefined;
  readonly namespaces?: readonly string[] | undefined;
  readonly keyAccounts?: readonly string[] | undefined;
}

interface Need {
  /** On resources, which the boundary narrows by service where it can. */
  readonly actions: readonly string[];
  /** Those that AWS defines no resource for, or that only list names. */
  readonly everywhere?: readonly string[];
}

const of = (service: string, names: string) => names.split(" ").map((name) => `${service}:${name}`);

const READ_KEY = of("kms", "Decrypt DescribeKey");
const USE_KEY = [...READ_KEY, "kms:GenerateDataKey"];

/**
 * All that a role may ever be allowed for a need. It is written down again instead of taken from the roles' own statements:
 * a boundary that grew with them would bound nothing.
 */
const NEEDS: Readonly<Record<BoundaryNeed, Need>> = {
  backup: {
    actions: [
      ...of("backup", "DescribeBackupVault"),
      ...of("dynamodb", "BatchWriteItem CreateBackup DeleteBackup DeleteItem DescribeBackup DescribeTable GetItem"),
      ...of("dynamodb", "ListTagsOfResource PutItem Query RestoreTableFromAwsBackup RestoreTableFromBackup Scan"),
      ...of("dynamodb", "StartAwsBackupJob UpdateItem"),
      ...of("rds", "AddTagsToResource CreateDBClusterSnapshot DeleteDBClusterSnapshot DescribeDBClusters"),
      ...of("rds", "DescribeDBClusterSnapshots ListTagsForResource RestoreDBClusterFromSnapshot"),
      ...USE_KEY,
      ...of("kms", "CreateGrant Encrypt"),
    ],
  },
  bucket: {
    actions: [...of("s3", "AbortMultipartUpload DeleteObject GetObject ListBucket PutObject"), ...USE_KEY],
  },
  database: { actions: ["rds-db:connect"] },
  images: {
    actions: of("ecr", "BatchCheckLayerAvailability BatchGetImage GetDownloadUrlForLayer"),
    everywhere: ["ecr:GetAuthorizationToken"],
  },
  logs: {
    actions: of("logs", "CreateLogStream DescribeLogStreams PutLogEvents"),
    everywhere: ["logs:DescribeLogGroups"],
  },
  metrics: { actions: ["cloudwatch:PutMetricData"] },
  parameters: { actions: [...of("ssm", "GetParameter GetParameters GetParametersByPath"), ...READ_KEY] },
  reminders: { actions: ["sns:Publish", ...USE_KEY] },
  secrets: {
    actions: [...of("secretsmanager", "DescribeSecret GetSecretValue PutSecretValue UpdateSecret"), ...USE_KEY],
  },
  sessions: {
    actions: ["kms:Decrypt"],
    everywhere: of("ssmmessages", "CreateControlChannel CreateDataChannel OpenControlChannel OpenDataChannel"),
  },
  table: {
    actions: [
      ...of("dynamodb", "BatchGetItem BatchWriteItem ConditionCheckItem DeleteItem DescribeTable GetItem PutItem"),
      ...of("dynamodb", "Query UpdateItem"),
      ...USE_KEY,
    ],
  },
  traces: {
    actions: [],
    everywhere: of("xray", "GetSamplingRules GetSamplingTargets PutTelemetryRecords PutTraceSegments"),
  },
  traffic: {
    actions: of("elasticloadbalancing", "DeregisterTargets ModifyRule RegisterTargets"),
    everywhere: of("elasticloadbalancing", "DescribeListeners DescribeRules DescribeTargetGroups DescribeTargetHealth"),
  },
};

/**
 * What no role of a workload may do, whoever allows it: make itself more, act as another, put out the eyes of those who
 * watch, or make data unreadable for good (MITRE ATT&CK for cloud: T1098, T1562.008, T1485).
 */
const NEVER: readonly string[] = [
  "account:*",
  "iam:*",
  "organizations:*",
  ...of("sts", "AssumeRole"),
  ...of("access-analyzer", "DeleteAnalyzer"),
  ...of("cloudtrail", "DeleteTrail PutEventSelectors StopLogging UpdateTrail"),
  ...of("config", "DeleteConfigurationRecorder DeleteDeliveryChannel StopConfigurationRecorder"),
  ...of("ec2", "DeleteFlowLogs"),
  ...of("guardduty", "DeleteDetector StopMonitoringMembers UpdateDetector"),
  ...of("kms", "DisableKey PutKeyPolicy ScheduleKeyDeletion"),
  ...of("logs", "DeleteLogGroup DeleteLogStream DeleteRetentionPolicy PutRetentionPolicy"),
  ...of("securityhub", "DeleteMembers DisableSecurityHub"),
];

/** Characters of a managed policy without white space (IAM User Guide, "IAM and AWS STS quotas"). */
const LONGEST = 6144;

/**
 * The boundary's statements: what roles may be allowed at most, in the approved regions and the accounts of the stack's own
 * resources, and what is denied whatever allows it.
 *
 * @throws PlanError where an account is none, the roles are for nothing, what a need is bound to is not named, or the policy
 * would be longer than IAM takes.
 */
export function planPermissionBoundary(name: string, settings: PermissionBoundarySettings): readonly Statement[] {
  const { deployment, needs, secretNames = [], namespaces = [], keyAccounts = [] } = settings;
  const problems = new Problems(`PermissionBoundary "${name}"`);
  const named = (path: string, there: boolean, expected: string, example: string) =>
    problems.require(there, () => ({ path, found: "none", expected, fix: `Name them, such as \`${example}\`.` }));
  named("needs", needs.length > 0, "what the roles are for", "logs");
  named("secretNames", !needs.includes("secrets") || secretNames.length > 0, "the secrets that are needed", "app/key");
  named("namespaces", !needs.includes("metrics") || namespaces.length > 0, "the metrics that are needed", "App/Api");
  for (const account of keyAccounts)
    problems.require(/^\d{12}$/.test(account), () => ({
      path: "keyAccounts",
      found: account,
      expected: "12 digits",
      fix: "Take it from the key's ARN.",
    }));
  problems.throwIfAny();
  const statements = [...limitedToRegions(deployment, allowances(settings)), ...denials(deployment, needs)];
  const length = JSON.stringify(statements).length;
  problems.require(length <= LONGEST, () => ({
    path: "secretNames",
    found: `${secretNames.length} secrets, which make a policy of some ${length} characters`,
    expected: `at most ${LONGEST}`,
    fix: "Divide the stack, or give it a boundary of your own: `access.permissionsBoundaryArn`.",
  }));
  problems.throwIfAny();
  return statements;
}

function allowances({
  deployment,
  needs,
  secretNames = [],
  namespaces = [],
  keyAccounts = [],
}: PermissionBoundarySettings): readonly Statement[] {
  const { account, application, environment } = deployment;
  const all = needs.flatMap((need) => NEEDS[need].actions);
  const ofService = (service: string) => all.filter((action) => action.startsWith(`${service}:`));
  const narrowed = ["cloudwatch", "kms", "rds-db", "secretsmanager", "ssm"].flatMap(ofService);
  const within = (accounts: readonly string[]) => ({ StringEquals: { "aws:ResourceAccount": accounts } });
  const any = { resources: ["*"], why: "A boundary grants nothing: the roles' own policies name the resources" };
  const arn = (service: string, resource: string) => arnOf(deployment, service, resource);
  const statements: readonly Statement[] = [
    {
      sid: "OwnResources",
      actions: all.filter((action) => !narrowed.includes(action)),
      ...any,
      conditions: within([account]),
    },
    {
      sid: "Keys",
      actions: ofService("kms"),
      ...any,
      conditions: within([...new Set([account, ...keyAccounts])].sort()),
    },
    {
      sid: "Secrets",
      actions: ofService("secretsmanager"),
      // Secrets Manager adds six characters of its own to a name.
      resources: secretNames.map((secret) => arn("secretsmanager", `secret:${secret}-??????`)),
    },
    {
      sid: "Parameters",
      actions: ofService("ssm"),
      resources: [arn("ssm", `parameter/${application}/${environment}/*`)],
    },
    {
      sid: "Metrics",
      actions: ofService("cloudwatch"),
      ...any,
      conditions: { StringEquals: { "cloudwatch:namespace": namespaces } },
    },
    // The database checks the name of the user itself.
    { sid: "DatabaseLogins", actions: ofService("rds-db"), resources: [arn("rds-db", "dbuser:cluster-*/*")] },
    { sid: "WithoutResource", actions: needs.flatMap((need) => NEEDS[need].everywhere ?? []), ...any },
  ];
  return statements
    .filter(({ actions }) => actions.length > 0)
    .map((statement) => ({ ...statement, actions: [...new Set(statement.actions)] }));
}

function arnOf({ account, partition, region }: Deployment, service: string, resource: string): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}

/** A resource policy can allow a session what its role's boundary only leaves out; what is denied stays denied. */
function denials(deployment: Deployment, needs: readonly BoundaryNeed[]): readonly Statement[] {
  const actions = needs.flatMap((need) => [...NEEDS[need].actions, ...(NEEDS[need].everywhere ?? [])]);
  const services = actions.filter(knowsItsRegion).map((action) => `${action.slice(0, action.indexOf(":"))}:*`);
  const elsewhere = { StringNotEquals: { "aws:RequestedRegion": approvedRegions(deployment) } };
  return [
    { sid: "NeverEscalate", effect: "Deny", actions: NEVER, resources: ["*"] },
    {
      sid: "ApprovedRegionsOnly",
      effect: "Deny",
      actions: [...new Set(services)],
      resources: ["*"],
      conditions: elsewhere,
    },
  ];
}
