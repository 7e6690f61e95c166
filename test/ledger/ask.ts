import { assert } from "chai";
import type { StackGraph, StackResource, Value } from "./graph.ts";

/** What a breaker may write into a policy or a container: any JSON. */
export type Json = Record<string, Value>;

/** One statement of a policy document, its lists always lists. */
export interface ReadStatement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principal: Value | undefined;
  readonly condition: Json;
}

/** A value that AWS takes as one or as a list, as a list. */
export function list(value: Value | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** A nested value by its path: `a.b[0].c`. */
export function at(value: Value | undefined, path: string): Value | undefined {
  let found: Value | undefined = value;
  for (const step of path.split(/[.[\]]+/).filter(Boolean)) {
    if (found === null || typeof found !== "object") return undefined;
    found = (found as Record<string, Value>)[step];
  }
  return found;
}

/** The statements of a policy document. */
export function statementsOf(document: Value | undefined): readonly ReadStatement[] {
  assert.isString(document, "a policy document");
  const parsed = JSON.parse(document as string) as Json;
  const found = parsed.Statement as Value;
  return (Array.isArray(found) ? found : [found]).map((statement: Value) => {
    const { Effect, Action, Resource, Principal, Condition } = statement as Json;
    return {
      effect: String(Effect),
      actions: list(Action),
      resources: list(Resource),
      principal: Principal,
      condition: (Condition ?? {}) as Json,
    };
  });
}

/** The role that the service's task definition names for a purpose. */
export function role(graph: StackGraph, purpose: "execution" | "task"): StackResource {
  const arn = graph.one("ecs/taskDefinition").inputs[`${purpose}RoleArn`];
  const found = graph.resolve(arn);
  assert.isDefined(found, `the ${purpose} role ${String(arn)}`);
  return found as StackResource;
}

/** All that the inline policies of a role allow. */
export function allowed(graph: StackGraph, purpose: "execution" | "task"): readonly ReadStatement[] {
  const { id, outputs } = role(graph, purpose);
  const policies = graph.some("iam/rolePolicy", ({ inputs }) => inputs.role === id || inputs.role === outputs.name);
  return policies.flatMap(({ inputs }) => statementsOf(inputs.policy)).filter(({ effect }) => effect === "Allow");
}

/** Every action that a role is allowed, sorted. */
export function actions(graph: StackGraph, purpose: "execution" | "task"): readonly string[] {
  return [...new Set(allowed(graph, purpose).flatMap((statement) => statement.actions))].sort();
}

/** The containers of the service's task definition. */
export function containers(graph: StackGraph): readonly Json[] {
  return JSON.parse(String(graph.one("ecs/taskDefinition").inputs.containerDefinitions)) as Json[];
}

/** The one container that serves requests: the one with a port. */
export function container(graph: StackGraph): Json {
  const serving = containers(graph).filter(
    ({ portMappings }) => Array.isArray(portMappings) && portMappings.length > 0,
  );
  assert.lengthOf(serving, 1, "containers with a port");
  return serving[0] as Json;
}

/** A copy of the stack with one container changed. */
export function withContainer(graph: StackGraph, change: (container: Json) => Json): StackGraph {
  const changed = containers(graph).map(change);
  return graph.with("ecs/taskDefinition", { containerDefinitions: JSON.stringify(changed) });
}

/** A copy of the stack in which the policy of a role allows one thing more. */
export function withAllowed(graph: StackGraph, purpose: "execution" | "task", statement: Json): StackGraph {
  const { id, outputs } = role(graph, purpose);
  const mine = (candidate: StackResource) => candidate.inputs.role === id || candidate.inputs.role === outputs.name;
  const [policy] = graph.some("iam/rolePolicy", mine);
  const document = JSON.parse(String(policy?.inputs.policy)) as Json;
  const statements = [...(document.Statement as readonly Value[]), { Effect: "Allow", ...statement }];
  return graph.with(
    "iam/rolePolicy",
    { policy: JSON.stringify({ ...document, Statement: statements }) },
    (candidate) => candidate.urn === policy?.urn,
  );
}

/** A copy of the stack in which a role is no longer allowed an action. */
export function withoutAction(graph: StackGraph, purpose: "execution" | "task", action: string): StackGraph {
  const { id, outputs } = role(graph, purpose);
  const copy = graph.clone();
  for (const policy of copy
    .all("iam/rolePolicy")
    .filter(({ inputs }) => inputs.role === id || inputs.role === outputs.name)) {
    const document = JSON.parse(String(policy.inputs.policy)) as Json;
    const statements = (document.Statement as readonly Json[]).map((statement) => ({
      ...statement,
      Action: list(statement.Action).filter((held) => held !== action),
    }));
    policy.inputs.policy = JSON.stringify({ ...document, Statement: statements });
  }
  return copy;
}

/** The environment of a container, by name. */
export function environment(found: Json): Readonly<Record<string, string>> {
  const pairs = (found.environment ?? []) as readonly Json[];
  return Object.fromEntries(pairs.map(({ name, value }) => [String(name), String(value)]));
}

/** The secrets of a container: name to `valueFrom`. */
export function secrets(found: Json): Readonly<Record<string, string>> {
  const pairs = (found.secrets ?? []) as readonly Json[];
  return Object.fromEntries(pairs.map(({ name, valueFrom }) => [String(name), String(valueFrom)]));
}

/** The secret of the stack that an ARN, or a `valueFrom` with a JSON key, names. */
export function secretOf(graph: StackGraph, valueFrom: string): StackResource {
  const [found] = graph
    .all("secretsmanager/secret")
    .filter(({ id }) => valueFrom === id || valueFrom.startsWith(`${id}:`));
  assert.isDefined(found, `the secret that ${valueFrom} names`);
  return found as StackResource;
}

/** The keys of the stack, by ARN. */
export function keyArns(graph: StackGraph): readonly string[] {
  return graph.some("kms/key").map(({ outputs }) => String(outputs.arn));
}

/** Fails unless the value is the ARN of a key of the stack. */
export function assertCustomerKey(graph: StackGraph, value: Value | undefined, what: string): void {
  assert.include(keyArns(graph), String(value), `${what} names a key of the stack`);
}

/** The rules into a security group. */
export function ingress(graph: StackGraph, groupId: string): readonly StackResource[] {
  return graph.all("vpc/securityGroupIngressRule").filter(({ inputs }) => inputs.securityGroupId === groupId);
}

/** The rules out of a security group. */
export function egress(graph: StackGraph, groupId: string): readonly StackResource[] {
  return graph.all("vpc/securityGroupEgressRule").filter(({ inputs }) => inputs.securityGroupId === groupId);
}

/** The groups of the load balancer. */
export function balancerGroups(graph: StackGraph): readonly string[] {
  return list(graph.one("lb/loadBalancer").inputs.securityGroups);
}

/** The one group of the service's tasks. */
export function serviceGroup(graph: StackGraph): string {
  const groups = list(at(graph.one("ecs/service").inputs, "networkConfiguration.securityGroups"));
  assert.lengthOf(groups, 1, "groups of the service");
  return groups[0] as string;
}

/** The subnets of the given ids; fails when one is not of the stack. */
export function subnets(graph: StackGraph, ids: readonly string[]): readonly StackResource[] {
  return ids.map((id) => graph.one("ec2/subnet", (candidate) => candidate.id === id));
}

/** Where the subnet's default route leads, or undefined without one. */
export function defaultRoute(graph: StackGraph, subnetId: string): StackResource | undefined {
  const tables = graph.all("ec2/routeTableAssociation").filter(({ inputs }) => inputs.subnetId === subnetId);
  assert.lengthOf(tables, 1, `route tables of ${subnetId}`);
  const table = tables[0]?.inputs.routeTableId;
  return graph
    .all("ec2/route")
    .find(
      ({ inputs }) =>
        inputs.routeTableId === table &&
        ["0.0.0.0/0", "::/0"].includes(String(inputs.destinationCidrBlock ?? inputs.destinationIpv6CidrBlock)),
    );
}

/** The resource policy's statements that are denials. */
export function denials(document: Value | undefined): readonly ReadStatement[] {
  return statementsOf(document).filter(({ effect }) => effect === "Deny");
}

/** Whether a denial refuses what does not come over TLS. */
export function deniesPlainHttp({ condition }: ReadStatement): boolean {
  return String(at(condition, "Bool.aws:SecureTransport")) === "false";
}

/** What the names of a stack's parts start with, such as `fintech-dev-`. */
export function namePrefix(graph: StackGraph): string {
  return graph.one("ec2/vpc").name.replace(/network-vpc$/, "");
}

/** The endpoint of a service, such as `ecr.api`. */
export function endpoint(graph: StackGraph, service: string): StackResource {
  return graph.one("ec2/vpcEndpoint", ({ inputs }) => inputs.serviceName === `com.amazonaws.us-east-1.${service}`);
}

/** Actions that AWS defines no resource for (Service Authorization Reference). */
export const WITHOUT_RESOURCE = [
  "cloudwatch:PutMetricData",
  "ecr:GetAuthorizationToken",
  "logs:DescribeLogGroups",
  "xray:GetSamplingRules",
  "xray:GetSamplingTargets",
  "xray:PutTelemetryRecords",
  "xray:PutTraceSegments",
];
