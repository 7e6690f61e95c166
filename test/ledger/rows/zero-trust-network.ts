import { assert } from "chai";
import { endpoint, balancerGroups, defaultRoute, egress, ingress, list, at, subnets, statementsOf } from "../ask.ts";
import { token, type StackGraph, type StackResource, type Value } from "../graph.ts";
import type { Row } from "../row.ts";

/** CloudFront's managed prefix list in us-east-1. */
const CLOUDFRONT = "pl-3b927c52";
const ANYWHERE = "0.0.0.0/0";

type Tier = "web" | "app" | "data";

function cidr(graph: StackGraph): string {
  return String(graph.one("ec2/vpc").inputs.cidrBlock);
}

function tasks(graph: StackGraph): readonly string[] {
  return graph.some("ecs/service").flatMap(({ inputs }) => list(at(inputs, "networkConfiguration.subnets")));
}

function serviceGroups(graph: StackGraph): readonly string[] {
  return graph.some("ecs/service").flatMap(({ inputs }) => list(at(inputs, "networkConfiguration.securityGroups")));
}

/** The subnets of every database and cache. */
function stores(graph: StackGraph): readonly string[] {
  const groups = ["rds/subnetGroup", "docdb/subnetGroup", "elasticache/subnetGroup"].flatMap((kind) => graph.all(kind));
  assert.isNotEmpty(groups, "subnet groups of stores");
  return groups.flatMap(({ inputs }) => list(inputs.subnetIds));
}

/** The groups of every store, with the port that it answers on. */
function storeGroups(graph: StackGraph): readonly (readonly [string, number])[] {
  const found = [
    ...graph
      .all("rds/cluster")
      .flatMap(({ inputs }) => list(inputs.vpcSecurityGroupIds).map((id) => [id, 5432] as const)),
    ...graph
      .all("docdb/cluster")
      .flatMap(({ inputs }) => list(inputs.vpcSecurityGroupIds).map((id) => [id, 27017] as const)),
    ...graph
      .all("elasticache/replicationGroup")
      .flatMap(({ inputs }) => list(inputs.securityGroupIds).map((id) => [id, 6379] as const)),
  ];
  assert.isNotEmpty(found, "groups of stores");
  return found;
}

function toInternetGateway(graph: StackGraph, subnetId: string): boolean {
  return defaultRoute(graph, subnetId)?.inputs.gatewayId !== undefined;
}

/** A copy of the stack in which a subnet's route table leads to the internet gateway. */
function withInternet(graph: StackGraph, subnetId: string | undefined): StackGraph {
  const association = graph.one("ec2/routeTableAssociation", ({ inputs }) => inputs.subnetId === subnetId);
  const gatewayId = graph.one("ec2/internetGateway").id;
  const inputs = { routeTableId: association.inputs.routeTableId ?? null, destinationCidrBlock: ANYWHERE, gatewayId };
  return graph
    .without(
      ({ type, inputs: { routeTableId } }) => type === token("ec2/route") && routeTableId === inputs.routeTableId,
    )
    .plus({ ...association, type: token("ec2/route"), inputs });
}

/** What a tier's network ACL lets through, as `<from>-<to> <cidr>`, in the order of the rules. */
function passages(graph: StackGraph, tier: Tier, direction: "ingress" | "egress"): readonly string[] {
  const acl = graph.one("ec2/networkAcl", ({ name }) => name.endsWith(`-${tier}-acl`)).id;
  return graph
    .some("ec2/networkAclRule", ({ inputs }) => inputs.networkAclId === acl)
    .filter(({ inputs }) => (inputs.egress === true) === (direction === "egress") && inputs.ruleAction === "allow")
    .toSorted((a, b) => Number(a.inputs.ruleNumber) - Number(b.inputs.ruleNumber))
    .map(({ inputs }) => `${inputs.fromPort}-${inputs.toPort} ${inputs.cidrBlock}`);
}

function withRule(graph: StackGraph, name: RegExp, change: Record<string, Value>): StackGraph {
  return graph.with("ec2/networkAclRule", change, (rule) => name.test(rule.name));
}

/** A rule's ports and where it leads or comes from. */
function said({ inputs }: StackResource): string {
  const peer = inputs.referencedSecurityGroupId ?? inputs.prefixListId ?? inputs.cidrIpv4 ?? inputs.cidrIpv6;
  return `${inputs.ipProtocol} ${inputs.fromPort}-${inputs.toPort} ${String(peer)}`;
}

/** The rules out of the services' groups. */
function out(graph: StackGraph): readonly string[] {
  return serviceGroups(graph).flatMap((group) => egress(graph, group).map(said));
}

const isStoreRule =
  (graph: StackGraph) =>
  ({ inputs }: StackResource): boolean =>
    storeGroups(graph).some(([group]) => group === inputs.securityGroupId);

const isServiceRule =
  (graph: StackGraph) =>
  ({ inputs }: StackResource): boolean =>
    serviceGroups(graph).includes(String(inputs.securityGroupId));

export const rows: readonly Row[] = [
  {
    id: "Z-08",
    holds: (graph) => {
      const scope = graph.all("cloudfront/distribution").length > 0 ? "CLOUDFRONT" : "REGIONAL";
      const acl = graph.one("wafv2/webAcl", ({ inputs }) => inputs.scope === scope);
      const attached = [
        ...graph.all("cloudfront/distribution").map(({ inputs }) => inputs.webAclId),
        ...graph.all("wafv2/webAclAssociation").map(({ inputs }) => inputs.webAclArn),
      ];
      assert.include(attached, acl.outputs.arn ?? null, "the web ACL stands in front of something");
    },
    breaks: (graph) =>
      graph.all("cloudfront/distribution").length > 0
        ? graph.with("cloudfront/distribution", { webAclId: "" })
        : graph.without(({ type }) => type === token("wafv2/webAclAssociation")),
    breaker: "the web ACL stands in front of nothing",
  },
  {
    id: "Z-09",
    holds: (graph) => {
      const balanced = graph.some("lb/loadBalancer").flatMap(({ inputs }) => list(inputs.subnets));
      for (const id of [...tasks(graph), ...stores(graph)]) {
        assert.notInclude(balanced, id, "a load balancer's subnet");
        assert.isFalse(toInternetGateway(graph, id), `${id} leads to the internet gateway`);
      }
    },
    breaks: (graph) => withInternet(graph, stores(graph)[0]),
    breaker: "stores stand in a public subnet",
  },
  {
    id: "Z-10",
    holds: (graph) => {
      for (const subnet of subnets(graph, tasks(graph))) {
        assert.isFalse(toInternetGateway(graph, subnet.id), `${subnet.name} leads to the internet gateway`);
        assert.notEqual(subnet.inputs.mapPublicIpOnLaunch, true);
      }
    },
    breaks: (graph) => withInternet(graph, tasks(graph)[0]),
    breaker: "a subnet of the tasks leads to the internet gateway",
  },
  {
    id: "Z-11",
    holds: (graph) => {
      for (const id of stores(graph)) assert.isUndefined(defaultRoute(graph, id), `${id} has a default route`);
    },
    breaks: (graph) => withInternet(graph, stores(graph)[0]),
    breaker: "a subnet of the stores has a default route",
  },
  {
    id: "Z-12",
    holds: (graph) => {
      const own = graph.some("ec2/securityGroup").map(({ id }) => id);
      const into = balancerGroups(graph).flatMap((group) => ingress(graph, group));
      assert.isNotEmpty(into);
      for (const { inputs, name } of into) {
        assert.include([80, 443], inputs.fromPort, name);
        assert.equal(inputs.fromPort, inputs.toPort, name);
        // The group of CloudFront's VPC origins is AWS's, so it is none of the stack's.
        const cloudFront = inputs.prefixListId === CLOUDFRONT || typeof inputs.referencedSecurityGroupId === "string";
        assert.isTrue(cloudFront && !own.includes(String(inputs.referencedSecurityGroupId)), name);
      }
    },
    breaks: (graph) =>
      graph.with("vpc/securityGroupIngressRule", { fromPort: 22, toPort: 22 }, ({ inputs }) =>
        balancerGroups(graph).includes(String(inputs.securityGroupId)),
      ),
    breaker: "the load balancer's group opens port 22",
  },
  {
    id: "Z-13",
    holds: (graph) => {
      const groups = serviceGroups(graph);
      const rules = balancerGroups(graph).flatMap((group) => egress(graph, group).map(said));
      assert.sameMembers(
        [...new Set(rules)],
        groups.map((group) => `tcp 8080-8080 ${group}`),
      );
    },
    breaks: (graph) =>
      graph.with("vpc/securityGroupEgressRule", { toPort: 65535 }, ({ inputs }) =>
        balancerGroups(graph).includes(String(inputs.securityGroupId)),
      ),
    breaker: "the load balancer reaches more than the application's port",
  },
  {
    id: "Z-14",
    holds: (graph) => {
      for (const rule of balancerGroups(graph).flatMap((group) => egress(graph, group)))
        assert.notProperty(rule.inputs, "cidrIpv4", rule.name);
    },
    breaks: (graph) =>
      graph.with("vpc/securityGroupEgressRule", { fromPort: 443, toPort: 443, cidrIpv4: ANYWHERE }, ({ inputs }) =>
        balancerGroups(graph).includes(String(inputs.securityGroupId)),
      ),
    breaker: "the load balancer reaches the internet on 443",
  },
  {
    id: "Z-15",
    holds: (graph) => {
      const balancers = balancerGroups(graph);
      for (const group of serviceGroups(graph)) {
        const into = ingress(graph, group);
        assert.isNotEmpty(into);
        for (const rule of into) {
          assert.include(balancers, String(rule.inputs.referencedSecurityGroupId), rule.name);
          assert.deepEqual([rule.inputs.fromPort, rule.inputs.toPort], [8080, 8080], rule.name);
        }
      }
    },
    breaks: (graph) =>
      graph.with(
        "vpc/securityGroupIngressRule",
        { cidrIpv4: cidr(graph), referencedSecurityGroupId: null },
        isServiceRule(graph),
      ),
    breaker: "the whole VPC reaches the tasks",
  },
  {
    id: "Z-16",
    holds: (graph) => {
      for (const [group, port] of storeGroups(graph)) assert.include(out(graph), `tcp ${port}-${port} ${group}`);
    },
    breaks: (graph) =>
      graph.without(({ type, inputs }) => type === token("vpc/securityGroupEgressRule") && inputs.fromPort === 5432),
    breaker: "the tasks have no way to the database",
  },
  {
    id: "Z-17",
    holds: (graph) => {
      const groups = list(endpoint(graph, "secretsmanager").inputs.securityGroupIds);
      for (const group of groups) assert.include(out(graph), `tcp 443-443 ${group}`);
      for (const gateway of ["s3", "dynamodb"])
        assert.include(out(graph), `tcp 443-443 ${String(endpoint(graph, gateway).outputs.prefixListId)}`);
      for (const rule of out(graph)) assert.notMatch(rule, /0\.0\.0\.0\/0|::\/0/, "without NAT nothing leads outside");
    },
    breaks: (graph) =>
      graph.with(
        "vpc/securityGroupEgressRule",
        { cidrIpv4: ANYWHERE, prefixListId: null },
        ({ inputs }) => typeof inputs.prefixListId === "string",
      ),
    breaker: "the tasks' group opens the internet",
  },
  {
    id: "Z-18",
    holds: (graph) => {
      for (const protocol of ["udp", "tcp"]) assert.include(out(graph), `${protocol} 53-53 ${cidr(graph)}`);
    },
    breaks: (graph) =>
      graph.without(({ type, inputs }) => type === token("vpc/securityGroupEgressRule") && inputs.ipProtocol === "udp"),
    breaker: "the tasks cannot ask the resolver",
  },
  {
    id: "Z-19",
    holds: (graph) => {
      // The function that rotates the database's password is the one permitted addition.
      const rotation = graph
        .all("serverlessrepository/cloudFormationStack")
        .flatMap(({ inputs }) => String(at(inputs, "parameters.vpcSecurityGroupIds")).split(","));
      const allowed = [...serviceGroups(graph), ...rotation];
      for (const [group, port] of storeGroups(graph)) {
        assert.isNotEmpty(ingress(graph, group));
        for (const { inputs, name } of ingress(graph, group)) {
          assert.include(allowed, String(inputs.referencedSecurityGroupId), name);
          assert.deepEqual([inputs.fromPort, inputs.toPort], [port, port], name);
        }
      }
    },
    breaks: (graph) =>
      graph.with(
        "vpc/securityGroupIngressRule",
        { referencedSecurityGroupId: balancerGroups(graph)[0] ?? "" },
        isStoreRule(graph),
      ),
    breaker: "the load balancer is let into the stores",
  },
  {
    id: "Z-20",
    holds: (graph) => {
      for (const [group] of storeGroups(graph)) assert.isEmpty(egress(graph, group), "a store's way out");
    },
    breaks: (graph) =>
      graph.with(
        "vpc/securityGroupEgressRule",
        { securityGroupId: storeGroups(graph)[0]?.[0] ?? "" },
        isServiceRule(graph),
      ),
    breaker: "a store's group lets something out",
  },
  {
    id: "Z-21",
    holds: (graph) =>
      assert.deepEqual(passages(graph, "web", "ingress"), [
        `80-80 ${ANYWHERE}`,
        `443-443 ${ANYWHERE}`,
        `1024-65535 ${cidr(graph)}`,
      ]),
    breaks: (graph) => withRule(graph, /web-ingress-120$/, { cidrBlock: ANYWHERE }),
    breaker: "the public network ACL admits replies from anywhere",
  },
  {
    id: "Z-22",
    holds: (graph) => {
      const literal = [`8080-8080 ${cidr(graph)}`, `443-443 ${ANYWHERE}`, `1024-65535 ${ANYWHERE}`];
      // C-18: a listener on 80 in dev, reached by CloudFront's interfaces in other subnets.
      assert.deepEqual(
        passages(graph, "web", "egress"),
        graph.stack === "dev" ? [...literal, `80-80 ${cidr(graph)}`] : literal,
      );
    },
    breaks: (graph) => withRule(graph, /web-egress-100$/, { cidrBlock: ANYWHERE }),
    breaker: "the public network ACL lets the application's port out to anywhere",
  },
  {
    id: "Z-23",
    holds: (graph) =>
      assert.deepEqual(passages(graph, "app", "ingress"), [
        `8080-8080 ${cidr(graph)}`,
        `1024-65535 ${ANYWHERE}`,
        `443-443 ${cidr(graph)}`,
      ]),
    breaks: (graph) => withRule(graph, /app-ingress-100$/, { cidrBlock: ANYWHERE }),
    breaker: "the private network ACL admits the application's port from anywhere",
  },
  {
    id: "Z-24",
    holds: (graph) =>
      assert.sameMembers(
        [...passages(graph, "app", "egress")],
        [`5432-5432 ${cidr(graph)}`, `6379-6379 ${cidr(graph)}`, `443-443 ${ANYWHERE}`, `1024-65535 ${cidr(graph)}`],
      ),
    breaks: (graph) => withRule(graph, /app-egress-100$/, { cidrBlock: ANYWHERE }),
    breaker: "the private network ACL lets the database's port out to anywhere",
  },
  {
    id: "Z-25",
    holds: (graph) => {
      assert.sameMembers(
        [...passages(graph, "data", "ingress")],
        [`5432-5432 ${cidr(graph)}`, `6379-6379 ${cidr(graph)}`],
      );
      assert.deepEqual(passages(graph, "data", "egress"), [`1024-65535 ${cidr(graph)}`]);
    },
    breaks: (graph) => withRule(graph, /data-egress-100$/, { cidrBlock: ANYWHERE }),
    breaker: "the database's network ACL lets replies out to anywhere",
  },
  {
    id: "Z-26",
    holds: (graph) => {
      for (const { inputs, name } of graph.some("ec2/networkAclRule")) {
        assert.equal(inputs.protocol, "tcp", name);
        const wide = Number(inputs.fromPort) === 0 && Number(inputs.toPort) === 65535;
        assert.isFalse(wide && inputs.ruleAction === "allow", `${name} allows every port`);
        assert.isBelow(Number(inputs.ruleNumber), 32767, name);
      }
      // What no rule allows the built-in one denies.
      for (const { inputs } of graph.some("ec2/defaultNetworkAcl")) {
        assert.isEmpty(inputs.ingress ?? []);
        assert.isEmpty(inputs.egress ?? []);
      }
    },
    breaks: (graph) => withRule(graph, /data-ingress-100$/, { fromPort: 0, toPort: 65535, protocol: "-1" }),
    breaker: "a network ACL allows everything",
  },
  {
    id: "Z-27",
    holds: (graph) => {
      for (const { inputs, name } of graph.some("ec2/networkAclRule")) {
        assert.isAtLeast(Number(inputs.ruleNumber), 100, name);
        assert.equal(Number(inputs.ruleNumber) % 10, 0, name);
      }
      for (const tier of ["web", "app", "data"])
        for (const direction of ["ingress", "egress"])
          graph.one(
            "ec2/networkAclRule",
            ({ name, inputs }) => inputs.ruleNumber === 100 && name.endsWith(`-${tier}-${direction}-100`),
          );
    },
    breaks: (graph) => withRule(graph, /data-ingress-100$/, { ruleNumber: 5 }),
    breaker: "a rule has the number 5",
  },
  {
    id: "Z-28",
    holds: (graph) => {
      for (const service of ["secretsmanager", "ssm", "ecr.api", "ecr.dkr", "logs", "monitoring", "kms", "xray"]) {
        const { inputs } = endpoint(graph, service);
        assert.isTrue(inputs.privateDnsEnabled, service);
        for (const { condition } of statementsOf(inputs.policy)) assert.isNotEmpty(Object.keys(condition), service);
      }
      assert.equal(endpoint(graph, "s3").inputs.vpcEndpointType, "Gateway");
    },
    breaks: (graph) => graph.without(({ inputs }) => String(inputs.serviceName).endsWith(".ssm")),
    breaker: "Parameter Store has no endpoint",
  },
];
