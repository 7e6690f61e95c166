/** Parts that the cases of several rules share. */
import type { Value, ValueMap } from "../../../../offline/provider/wire.ts";

/** What stands in the account before: short type, logical name, inputs. Its id is filled in for `$name`, an output for `$name.output`. */
export type Before = readonly [short: string, name: string, inputs: ValueMap];

export interface Case {
  readonly type: string;
  readonly before?: readonly Before[];
  readonly bad: ValueMap;
  readonly good: ValueMap;
}

export const doc = (...statements: readonly Value[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
export const allow = (extra: ValueMap = {}): ValueMap => ({
  Effect: "Allow",
  Action: "s3:GetObject",
  Resource: "*",
  ...extra,
});
export const trust = allow({ Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } });
const { Resource: _unused, ...withoutResource } = trust;
/** A trust policy has no Resource. */
export const goodTrust: ValueMap = withoutResource;

export const vpc: Before = ["ec2.Vpc", "vpc", { cidrBlock: "10.0.0.0/16" }];
export const subnetA: Before = [
  "ec2.Subnet",
  "a",
  { vpcId: "$vpc", cidrBlock: "10.0.0.0/24", availabilityZone: "us-east-1a" },
];
export const subnetB: Before = [
  "ec2.Subnet",
  "b",
  { vpcId: "$vpc", cidrBlock: "10.0.1.0/24", availabilityZone: "us-east-1b" },
];
export const subnetA2: Before = [
  "ec2.Subnet",
  "a2",
  { vpcId: "$vpc", cidrBlock: "10.0.2.0/24", availabilityZone: "us-east-1a" },
];
export const group: Before = ["ec2.SecurityGroup", "group", { vpcId: "$vpc" }];
export const acl: Before = ["ec2.NetworkAcl", "acl", { vpcId: "$vpc" }];
export const table: Before = ["ec2.RouteTable", "table", { vpcId: "$vpc" }];
export const balancer: Before = ["lb.LoadBalancer", "edge", { internal: true, subnets: ["$a", "$b"] }];
export const ingress = (extra: ValueMap): ValueMap => ({
  securityGroupId: "$group",
  ipProtocol: "tcp",
  fromPort: 443,
  toPort: 443,
  cidrIpv4: "10.0.0.0/8",
  ...extra,
});
export const aclRule = (extra: ValueMap): ValueMap => ({
  networkAclId: "$acl",
  ruleNumber: 100,
  protocol: "tcp",
  ruleAction: "allow",
  cidrBlock: "10.0.0.0/8",
  fromPort: 1,
  toPort: 2,
  ...extra,
});
export const many = (count: number, make: (index: number) => Before): readonly Before[] =>
  Array.from({ length: count }, (_item, index) => make(index));
export const container = (extra: ValueMap = {}): ValueMap => ({ name: "api", image: "x:1", ...extra });
export const task = (extra: ValueMap = {}, ...containers: readonly ValueMap[]): ValueMap => ({
  family: "api",
  cpu: "512",
  memory: "1024",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  executionRoleArn: "arn:aws:iam::123456789012:role/x",
  containerDefinitions: JSON.stringify(containers.length === 0 ? [container()] : containers),
  ...extra,
});
export const cluster = (extra: ValueMap): ValueMap => ({
  engine: "aurora-postgresql",
  clusterIdentifier: "ledger",
  masterUsername: "app",
  masterPassword: "longenough1",
  skipFinalSnapshot: true,
  ...extra,
});
/** A user of a cache, who logs in by IAM. */
export const cacheUser = (extra: ValueMap): ValueMap => ({
  engine: "redis",
  accessString: "on ~* +@read",
  authenticationMode: { type: "iam" },
  ...extra,
});

/** A cache. */
export const cache = (extra: ValueMap): ValueMap => ({
  replicationGroupId: "sessions",
  description: "d",
  transitEncryptionEnabled: true,
  ...extra,
});
export const dynamo = (extra: ValueMap): ValueMap => ({
  name: "sessions",
  hashKey: "id",
  attributes: [{ name: "id", type: "S" }],
  billingMode: "PAY_PER_REQUEST",
  ...extra,
});
export const targets = (extra: ValueMap): ValueMap => ({
  port: 80,
  protocol: "HTTP",
  targetType: "ip",
  vpcId: "vpc-1",
  ...extra,
});
export const listener = (extra: ValueMap): ValueMap => ({
  loadBalancerArn: "$edge",
  port: 80,
  protocol: "HTTP",
  defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain" } }],
  ...extra,
});
export const listenerRule = (extra: ValueMap): ValueMap => ({
  listenerArn: "$listener",
  priority: 10,
  actions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain" } }],
  conditions: [{ pathPattern: { values: ["/a"] } }],
  ...extra,
});
export const origin = (extra: ValueMap = {}): ValueMap => ({ originId: "o", domainName: "www.example.com", ...extra });
export const distribution = (extra: ValueMap = {}): ValueMap => ({
  enabled: true,
  origins: [origin()],
  defaultCacheBehavior: {
    targetOriginId: "o",
    viewerProtocolPolicy: "https-only",
    allowedMethods: ["GET", "HEAD"],
    cachedMethods: ["GET", "HEAD"],
    cachePolicyId: "x",
  },
  restrictions: { geoRestriction: { restrictionType: "none" } },
  viewerCertificate: { cloudfrontDefaultCertificate: true },
  ...extra,
});
export const acl2 = (extra: ValueMap = {}): ValueMap => ({
  name: "w",
  scope: "REGIONAL",
  defaultAction: { allow: {} },
  visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: "m", sampledRequestsEnabled: true },
  ...extra,
});
export const wafRule = (name: string, priority: number): ValueMap => ({
  name,
  priority,
  visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: name, sampledRequestsEnabled: true },
});
export const keyPolicy = (principal: string): string =>
  doc({ Effect: "Allow", Principal: { AWS: principal }, Action: "kms:*", Resource: "*" });
export const name = (type: string, property: string, bad: string, good: string, extra: ValueMap = {}): Case => ({
  type,
  bad: { ...extra, [property]: bad },
  good: { ...extra, [property]: good },
});
