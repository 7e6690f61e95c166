import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;
type Names = Readonly<Record<string, readonly string[]>>;

function group(name: string, ingress?: unknown, dependencies: readonly string[] = []): ExampleResource {
  return {
    type: "aws:ec2/securityGroup:SecurityGroup",
    name,
    props: { vpcId: unknownValue, ...(ingress === undefined ? {} : { ingress }) },
    propertyDependencies: { ingress: dependencies },
    outputs: { id: `sg-${name}` },
  };
}

const database: ExampleResource = {
  type: "aws:rds/cluster:Cluster",
  name: "ledger",
  props: { vpcSecurityGroupIds: [unknownValue] },
  propertyDependencies: { vpcSecurityGroupIds: ["data"] },
};

const balancer: ExampleResource = {
  type: "aws:lb/loadBalancer:LoadBalancer",
  name: "edge",
  props: { securityGroups: [unknownValue] },
  propertyDependencies: { securityGroups: ["web"] },
};

const target = (protocol: string): ExampleResource => ({
  type: "aws:lb/targetGroup:TargetGroup",
  name: "api-targets",
  props: { protocol, port: 8080, vpcId: unknownValue },
  outputs: { arn: "arn:targets" },
});

const service: ExampleResource = {
  type: "aws:ecs/service:Service",
  name: "api",
  props: {
    networkConfiguration: { securityGroups: [unknownValue], subnets: [unknownValue] },
    loadBalancers: [{ targetGroupArn: "arn:targets", containerName: "api", containerPort: 8080 }],
  },
  propertyDependencies: { networkConfiguration: ["app"] },
};

/** A rule of its own: `of` names the group, `from` the source. */
function rule(of: string, port: number, props: Props, from?: string): ExampleResource {
  const dependencies: Names = { securityGroupId: [of], ...(from ? { referencedSecurityGroupId: [from] } : {}) };
  return {
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    name: `${of}-in`,
    props: {
      securityGroupId: unknownValue,
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
      ...(from ? { referencedSecurityGroupId: unknownValue } : {}),
      ...props,
    },
    propertyDependencies: dependencies,
  };
}

const tiers = [group("web"), group("app"), group("data"), balancer, target("HTTP"), service, database] as const;

export const examples = defineExamples([
  {
    name: "load balancer to service to database, each by group and port",
    verdict: "holds",
    resources: [...tiers, rule("app", 8080, {}, "web"), rule("data", 5432, {}, "app")],
  },
  {
    name: "the same inline, by ids",
    verdict: "holds",
    resources: [
      group("app"),
      group("data", [{ protocol: "tcp", fromPort: 5432, toPort: 5432, securityGroups: ["sg-app"] }]),
      service,
      database,
    ],
  },
  {
    name: "a group that guards neither",
    verdict: "not applicable",
    resources: [group("web"), rule("web", 443, { prefixListId: "pl-3b927c52" })],
  },
  {
    name: "a service behind a network load balancer, whose clients are addresses",
    verdict: "not applicable",
    resources: [group("app"), target("TCP"), service, rule("app", 8080, { cidrIpv4: "10.20.0.0/16" })],
  },
  {
    name: "a database for the whole VPC",
    verdict: "violated",
    resources: [...tiers, rule("data", 5432, { cidrIpv4: "10.20.0.0/16" })],
    says: "10.20.0.0/16",
  },
  {
    name: "a database for the load balancer",
    verdict: "violated",
    resources: [...tiers, rule("data", 5432, {}, "web")],
    says: "group web",
  },
  {
    name: "all ports of a database, by the older rule",
    verdict: "violated",
    resources: [
      ...tiers,
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        name: "data-in",
        props: {
          type: "ingress",
          securityGroupId: "sg-data",
          protocol: "-1",
          fromPort: 0,
          toPort: 0,
          sourceSecurityGroupId: "sg-app",
        },
      },
    ],
    says: "the exact port",
  },
  {
    name: "a service for addresses instead of its load balancer",
    verdict: "violated",
    resources: [...tiers, rule("app", 8080, { cidrIpv4: "10.0.0.0/8" })],
    says: "the load balancer's group",
  },
  {
    name: "a range of ports, where the config allows fewer",
    verdict: "violated",
    resources: [...tiers, rule("app", 3000, { toPort: 4000 }, "web")],
    config: { maximumPorts: 100 },
  },
  {
    name: "a range of ports that the config allows",
    verdict: "holds",
    resources: [...tiers, rule("app", 3000, { toPort: 4000 }, "web")],
    config: { maximumPorts: 1001 },
  },
  {
    name: "rules that are not known yet",
    verdict: "undecided",
    resources: [group("data", unknownValue), database],
  },
  {
    name: "members among themselves",
    verdict: "holds",
    resources: [group("data", [{ protocol: "tcp", fromPort: 5432, toPort: 5432, self: true }]), database],
  },
  {
    name: "members among themselves, and a range in the same rule",
    verdict: "violated",
    resources: [
      group("data", [{ protocol: "tcp", fromPort: 5432, toPort: 5432, self: true, cidrBlocks: ["10.0.0.0/8"] }]),
      database,
    ],
    says: "addresses instead of a tier",
  },
  {
    name: "a serverless cache that lets in a range",
    verdict: "violated",
    resources: [
      group("data", [{ protocol: "tcp", fromPort: 6379, toPort: 6379, cidrBlocks: ["10.0.0.0/8"] }]),
      {
        type: "aws:elasticache/serverlessCache:ServerlessCache",
        name: "sessions",
        props: { engine: "valkey", securityGroupIds: ["sg-data"] },
      },
    ],
  },
]);
