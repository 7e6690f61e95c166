import { expect } from "chai";
import type { ValueMap } from "../../../offline/provider/wire.ts";
import { UNKNOWN } from "../../../offline/provider/wire.ts";
import { Rig } from "./harness.ts";

type Pair = readonly [short: string, base: ValueMap, change: ValueMap, verdict: "update" | "replace" | "same"];

const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
});
const TRUST_SPACED = JSON.stringify(
  {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: ["ecs-tasks.amazonaws.com"] }, Action: ["sts:AssumeRole"] }],
  },
  null,
  4,
);
const cluster = {
  engine: "aurora-postgresql",
  clusterIdentifier: "ledger",
  masterUsername: "app",
  masterPassword: "longenough1",
  skipFinalSnapshot: true,
};
const cache = {
  replicationGroupId: "sessions",
  description: "d",
  nodeType: "cache.t4g.small",
  engine: "redis",
  engineVersion: "7.1",
  numCacheClusters: 2,
};
const table = {
  name: "sessions",
  hashKey: "id",
  attributes: [{ name: "id", type: "S" }],
  billingMode: "PAY_PER_REQUEST",
};
const targets = { name: "api", port: 8080, protocol: "HTTP", targetType: "ip", vpcId: "vpc-1" };
const task = {
  family: "api",
  cpu: "256",
  memory: "512",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  containerDefinitions: JSON.stringify([{ name: "api", image: "x:1", essential: true }]),
};
const rule = { securityGroupId: "sg-1", ipProtocol: "tcp", fromPort: 80, toPort: 80, cidrIpv4: "10.0.0.0/8" };
const balancer = { name: "edge", internal: true, loadBalancerType: "application", subnets: ["subnet-1", "subnet-2"] };

// What each change does in AWS, by the resource's page in the provider's documentation ("forces new resource").
const PAIRS: readonly Pair[] = [
  ["ec2.Vpc", { cidrBlock: "10.0.0.0/16" }, { cidrBlock: "10.1.0.0/16" }, "replace"],
  ["ec2.Vpc", { cidrBlock: "10.0.0.0/16" }, { enableDnsHostnames: true }, "update"],
  ["ec2.Vpc", { cidrBlock: "10.0.0.0/16" }, { tags: { a: "b" } }, "update"],
  ["ec2.Vpc", { cidrBlock: "10.0.0.0/16" }, { enableDnsSupport: true }, "same"],
  [
    "ec2.Subnet",
    { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24", availabilityZone: "us-east-1a" },
    { cidrBlock: "10.0.1.0/24" },
    "replace",
  ],
  [
    "ec2.Subnet",
    { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24", availabilityZone: "us-east-1a" },
    { availabilityZone: "us-east-1b" },
    "replace",
  ],
  ["ec2.Subnet", { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24" }, { mapPublicIpOnLaunch: true }, "update"],
  ["ec2.SecurityGroup", { vpcId: "vpc-1", description: "a" }, { description: "b" }, "replace"],
  ["ec2.SecurityGroup", { vpcId: "vpc-1", name: "a" }, { name: "b" }, "replace"],
  ["ec2.SecurityGroup", { vpcId: "vpc-1" }, { tags: { a: "b" } }, "update"],
  ["vpc.SecurityGroupIngressRule", rule, { cidrIpv4: "10.0.0.0/16" }, "update"],
  ["vpc.SecurityGroupIngressRule", rule, { securityGroupId: "sg-2" }, "replace"],
  [
    "ec2.NetworkAclRule",
    {
      networkAclId: "acl-1",
      ruleNumber: 100,
      protocol: "tcp",
      ruleAction: "allow",
      cidrBlock: "10.0.0.0/8",
      fromPort: 1,
      toPort: 2,
    },
    { ruleNumber: 110 },
    "replace",
  ],
  [
    "ec2.VpcEndpoint",
    { vpcId: "vpc-1", serviceName: "com.amazonaws.us-east-1.s3", vpcEndpointType: "Gateway" },
    { serviceName: "com.amazonaws.us-east-1.dynamodb" },
    "replace",
  ],
  [
    "ec2.VpcEndpoint",
    {
      vpcId: "vpc-1",
      serviceName: "com.amazonaws.us-east-1.sts",
      vpcEndpointType: "Interface",
      privateDnsEnabled: true,
    },
    { privateDnsEnabled: false },
    "update",
  ],
  ["ec2.NatGateway", { allocationId: "eipalloc-1", subnetId: "subnet-1" }, { subnetId: "subnet-2" }, "replace"],
  [
    "ec2.Route",
    { routeTableId: "rtb-1", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
    { destinationCidrBlock: "10.0.0.0/8" },
    "replace",
  ],
  [
    "ec2.Route",
    { routeTableId: "rtb-1", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
    { gatewayId: "igw-2" },
    "update",
  ],
  [
    "ec2.FlowLog",
    { vpcId: "vpc-1", trafficType: "ALL", logDestination: "arn:aws:s3:::b", logDestinationType: "s3" },
    { trafficType: "REJECT" },
    "replace",
  ],
  ["lb.LoadBalancer", balancer, { internal: false }, "replace"],
  ["lb.LoadBalancer", balancer, { name: "other" }, "replace"],
  ["lb.LoadBalancer", balancer, { idleTimeout: 120 }, "update"],
  ["lb.LoadBalancer", balancer, { subnets: ["subnet-2", "subnet-1"] }, "same"],
  ["lb.TargetGroup", targets, { port: 9090 }, "replace"],
  ["lb.TargetGroup", targets, { targetType: "instance" }, "replace"],
  ["lb.TargetGroup", targets, { healthCheck: { path: "/health" } }, "update"],
  ["lb.TargetGroup", targets, { deregistrationDelay: 30 }, "update"],
  ["ecs.TaskDefinition", task, { cpu: "512", memory: "1024" }, "replace"],
  [
    "ecs.TaskDefinition",
    task,
    { containerDefinitions: JSON.stringify([{ name: "api", image: "x:2", essential: true }]) },
    "replace",
  ],
  [
    "ecs.TaskDefinition",
    task,
    { containerDefinitions: JSON.stringify([{ essential: true, image: "x:1", name: "api" }], null, 2) },
    "same",
  ],
  ["ecs.Service", { name: "api", cluster: "c", taskDefinition: "t:1", desiredCount: 2 }, { desiredCount: 3 }, "update"],
  ["ecs.Service", { name: "api", cluster: "c", taskDefinition: "t:1" }, { taskDefinition: "t:2" }, "update"],
  ["ecs.Service", { name: "api", cluster: "c", taskDefinition: "t:1" }, { launchType: "FARGATE" }, "replace"],
  ["ecs.Service", { name: "api", cluster: "c", taskDefinition: "t:1" }, { cluster: "d" }, "replace"],
  ["ecr.Repository", { name: "api" }, { encryptionConfigurations: [{ encryptionType: "KMS" }] }, "replace"],
  ["ecr.Repository", { name: "api" }, { imageTagMutability: "IMMUTABLE" }, "update"],
  ["rds.Cluster", cluster, { masterUsername: "other" }, "replace"],
  ["rds.Cluster", cluster, { storageEncrypted: true }, "replace"],
  ["rds.Cluster", cluster, { backupRetentionPeriod: 7 }, "update"],
  ["rds.Cluster", cluster, { deletionProtection: true }, "update"],
  ["rds.Cluster", cluster, { storageType: "aurora-iopt1" }, "update"],
  ["elasticache.ReplicationGroup", cache, { atRestEncryptionEnabled: true }, "replace"],
  ["elasticache.ReplicationGroup", cache, { nodeType: "cache.t4g.medium" }, "update"],
  ["elasticache.ReplicationGroup", cache, { engineVersion: "6.2" }, "replace"],
  ["elasticache.ReplicationGroup", cache, { subnetGroupName: "other" }, "replace"],
  ["dynamodb.Table", table, { hashKey: "other", attributes: [{ name: "other", type: "S" }] }, "replace"],
  ["dynamodb.Table", table, { pointInTimeRecovery: { enabled: true } }, "update"],
  ["dynamodb.Table", table, { deletionProtectionEnabled: true }, "update"],
  ["s3.Bucket", { bucket: "one-bucket" }, { bucket: "two-bucket" }, "replace"],
  ["s3.Bucket", { bucket: "one-bucket" }, { forceDestroy: true }, "update"],
  ["iam.Role", { name: "r", assumeRolePolicy: TRUST }, { assumeRolePolicy: TRUST_SPACED }, "same"],
  ["iam.Role", { name: "r", assumeRolePolicy: TRUST }, { name: "s" }, "replace"],
  ["iam.Role", { name: "r", assumeRolePolicy: TRUST }, { maxSessionDuration: 7200 }, "update"],
  ["kms.Key", { description: "a" }, { description: "b" }, "update"],
  ["kms.Key", {}, { customerMasterKeySpec: "RSA_2048", keyUsage: "SIGN_VERIFY" }, "replace"],
  ["secretsmanager.Secret", { name: "app/api" }, { name: "app/web" }, "replace"],
  ["secretsmanager.Secret", { name: "app/api" }, { kmsKeyId: "alias/x" }, "update"],
  ["ssm.Parameter", { name: "/a/b", type: "String", value: "1" }, { value: "2" }, "update"],
  ["ssm.Parameter", { name: "/a/b", type: "String", value: "1" }, { name: "/a/c" }, "replace"],
  ["cloudwatch.LogGroup", { name: "a" }, { retentionInDays: 30 }, "update"],
  ["cloudwatch.LogGroup", { name: "a" }, { name: "b" }, "replace"],
  [
    "acm.Certificate",
    { domainName: "a.example.com", validationMethod: "DNS" },
    { domainName: "b.example.com" },
    "replace",
  ],
  ["sns.Topic", { name: "a" }, { kmsMasterKeyId: "alias/x" }, "update"],
];

describe("Diff tells an update from a replacement", () => {
  for (const [short, base, change, verdict] of PAIRS) {
    it(`${short}: ${Object.keys(change).join(", ")} ${verdict === "same" ? "is no change" : `is ${verdict === "update" ? "an update" : "a replacement"}`} (${JSON.stringify(change).slice(0, 60)})`, async () => {
      const rig = new Rig();
      const state = await rig.create(short, "it", base);
      const diff = await rig.diff(short, "it", state, { ...base, ...change });
      expect(diff.verdict, [...diff.kinds].join("; ")).to.equal(verdict);
    });
  }

  it("has at least 40 known pairs", () => expect(PAIRS.length).to.be.at.least(40));

  it("takes away what AWS filled in itself without a change, and what the user set with one", async () => {
    const rig = new Rig();
    const state = await rig.create("rds.Cluster", "it", {
      ...cluster,
      port: 5433,
      preferredBackupWindow: "05:00-06:00",
    });
    expect((await rig.diff("rds.Cluster", "it", state, cluster)).verdict).to.equal("same");
    const group = await rig.create("cloudwatch.LogGroup", "g", {
      name: "g",
      kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/a",
    });
    const removed = await rig.diff("cloudwatch.LogGroup", "g", group, { name: "g" });
    expect([...removed.kinds]).to.deep.equal([["kmsKeyId", "delete"]]);
  });

  it("plans a replacement when a replacing input is not known yet, and an update when another is", async () => {
    const rig = new Rig();
    const base = { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24" };
    const state = await rig.create("ec2.Subnet", "it", base);
    expect((await rig.diff("ec2.Subnet", "it", state, { ...base, vpcId: UNKNOWN })).verdict).to.equal("replace");
    expect((await rig.diff("ec2.Subnet", "it", state, { ...base, tags: { a: UNKNOWN } })).verdict).to.equal("update");
  });

  it("deletes a fixed name first, and not an automatic one", async () => {
    const rig = new Rig();
    const fixed = await rig.create("lb.TargetGroup", "fixed", targets);
    expect((await rig.diff("lb.TargetGroup", "fixed", fixed, { ...targets, port: 9090 })).deleteBeforeReplace).to.equal(
      true,
    );
    const { name: _, ...unnamed } = targets;
    const free = await rig.create("lb.TargetGroup", "free", unnamed);
    expect((await rig.diff("lb.TargetGroup", "free", free, { ...unnamed, port: 9090 })).deleteBeforeReplace).to.equal(
      false,
    );
  });

  it("points at the very element that changed", async () => {
    const rig = new Rig();
    const base = {
      name: "tab",
      hashKey: "id",
      attributes: [{ name: "id", type: "S" }],
      billingMode: "PAY_PER_REQUEST",
      tags: { a: "1", b: "2" },
    };
    const state = await rig.create("dynamodb.Table", "t", base);
    const diff = await rig.diff("dynamodb.Table", "t", state, { ...base, tags: { a: "1", b: "3" } });
    expect([...diff.kinds]).to.deep.equal([["tags.b", "update"]]);
  });
});
