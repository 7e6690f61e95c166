import { expect } from "chai";
import type { ValueMap } from "../../../offline/provider/wire.ts";
import { rejection, Rig, urn } from "./harness.ts";

type Protected = readonly [short: string, inputs: ValueMap, lifted: ValueMap];

const table = {
  name: "sessions",
  hashKey: "id",
  attributes: [{ name: "id", type: "S" }],
  billingMode: "PAY_PER_REQUEST",
};
const cluster = {
  engine: "aurora-postgresql",
  clusterIdentifier: "ledger",
  masterUsername: "app",
  masterPassword: "longenough1",
  skipFinalSnapshot: true,
};

const PROTECTED: readonly Protected[] = [
  [
    "lb.LoadBalancer",
    { name: "edge", subnets: ["subnet-1", "subnet-2"], enableDeletionProtection: true },
    { enableDeletionProtection: false },
  ],
  ["rds.Cluster", { ...cluster, deletionProtection: true }, { deletionProtection: false }],
  [
    "rds.Instance",
    {
      identifier: "one",
      instanceClass: "db.t4g.micro",
      engine: "postgres",
      skipFinalSnapshot: true,
      deletionProtection: true,
    },
    { deletionProtection: false },
  ],
  ["dynamodb.Table", { ...table, deletionProtectionEnabled: true }, { deletionProtectionEnabled: false }],
  ["cognito.UserPool", { name: "users", deletionProtection: "ACTIVE" }, { deletionProtection: "INACTIVE" }],
  ["cloudwatch.LogGroup", { name: "logs", deletionProtectionEnabled: true }, { deletionProtectionEnabled: false }],
  [
    "route53.ResolverFirewallRuleGroupAssociation",
    { firewallRuleGroupId: "rslvr-frg-1", vpcId: "vpc-1", priority: 101, mutationProtection: "ENABLED" },
    { mutationProtection: "DISABLED" },
  ],
  [
    "ec2.Instance",
    { ami: "ami-1", instanceType: "t4g.micro", disableApiTermination: true },
    { disableApiTermination: false },
  ],
];

describe("Delete refuses what AWS refuses", () => {
  for (const [short, inputs, lifted] of PROTECTED) {
    it(`a protected ${short}, until the protection is lifted by an update`, async () => {
      const rig = new Rig();
      const state = await rig.create(short, "precious", inputs);
      const refusal = await rejection(rig.delete(short, "precious", state));
      expect(refusal)
        .to.contain(`${short} precious`)
        .and.to.contain("is protected")
        .and.to.contain(`set ${Object.keys(lifted)[0]}`);
      const news = { ...state.inputs, ...lifted };
      await rig.provider.update({
        urn: urn(short, "precious"),
        id: state.id,
        olds: state.outputs,
        news,
        preview: false,
      });
      await rig.delete(short, "precious", state);
      expect(rig.simulation.account.all()).to.deep.equal([]);
    });
  }

  it("one protected resource, and names the others that it would refuse", async () => {
    const rig = new Rig();
    const logs = await rig.create("cloudwatch.LogGroup", "logs", { name: "logs", deletionProtectionEnabled: true });
    await rig.create("dynamodb.Table", "sessions", { ...table, deletionProtectionEnabled: true });
    await rig.create("cloudwatch.LogGroup", "free", { name: "free" });
    const refusal = await rejection(rig.delete("cloudwatch.LogGroup", "logs", logs));
    expect(refusal).to.match(/Protected likewise: dynamodb\.Table sessions$/);
  });

  it("a VPC with subnets, then takes them in the right order", async () => {
    const rig = new Rig();
    const vpc = await rig.create("ec2.Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
    const subnet = await rig.create("ec2.Subnet", "subnet", { vpcId: vpc.id, cidrBlock: "10.0.0.0/24" });
    expect(await rejection(rig.delete("ec2.Vpc", "vpc", vpc)))
      .to.contain("DependencyViolation")
      .and.to.contain("ec2.Subnet subnet");
    await rig.delete("ec2.Subnet", "subnet", subnet);
    await rig.delete("ec2.Vpc", "vpc", vpc);
    expect(rig.simulation.account.all()).to.deep.equal([]);
  });

  it("a private namespace in which services are registered", async () => {
    const rig = new Rig();
    const zone = await rig.create("servicediscovery.PrivateDnsNamespace", "zone", {
      name: "dev.internal",
      vpc: "vpc-1",
    });
    const dnsConfig = { namespaceId: zone.id, dnsRecords: [{ type: "A", ttl: 10 }] };
    const service = await rig.create("servicediscovery.Service", "service", { name: "api", dnsConfig });
    expect(await rejection(rig.delete("servicediscovery.PrivateDnsNamespace", "zone", zone)))
      .to.contain("ResourceInUse")
      .and.to.contain("servicediscovery.Service service");
    await rig.delete("servicediscovery.Service", "service", service);
    expect(await rejection(rig.delete("servicediscovery.PrivateDnsNamespace", "zone", zone))).to.equal("");
  });

  it("a security group that another group's rule or a database refers to, but not for its own rules", async () => {
    const rig = new Rig();
    const [a, b] = [
      await rig.create("ec2.SecurityGroup", "a", { vpcId: "vpc-1" }),
      await rig.create("ec2.SecurityGroup", "b", { vpcId: "vpc-1" }),
    ];
    const rule = { ipProtocol: "tcp", fromPort: 1, toPort: 1 };
    const cross = await rig.create("vpc.SecurityGroupIngressRule", "cross", {
      ...rule,
      securityGroupId: b.id,
      referencedSecurityGroupId: a.id,
    });
    await rig.create("vpc.SecurityGroupIngressRule", "own", {
      ...rule,
      securityGroupId: a.id,
      referencedSecurityGroupId: a.id,
    });
    expect(await rejection(rig.delete("ec2.SecurityGroup", "a", a))).to.contain("cross");
    await rig.delete("vpc.SecurityGroupIngressRule", "cross", cross);
    expect(await rejection(rig.delete("ec2.SecurityGroup", "a", a))).to.equal("");
  });

  it("a bucket that holds objects, unless it may be emptied", async () => {
    const rig = new Rig();
    const bucket = await rig.create("s3.Bucket", "b", { bucket: "held-bucket" });
    await rig.create("s3.BucketObjectv2", "o", { bucket: bucket.id, key: "k", content: "c" });
    expect(await rejection(rig.delete("s3.Bucket", "b", bucket)))
      .to.contain("BucketNotEmpty")
      .and.to.contain("forceDestroy");
    await rig.provider.update({
      urn: urn("s3.Bucket", "b"),
      id: bucket.id,
      olds: bucket.outputs,
      news: { ...bucket.inputs, forceDestroy: true },
      preview: false,
    });
    expect(await rejection(rig.delete("s3.Bucket", "b", bucket))).to.equal("");
  });

  it("a backup vault that holds recovery points, unless it may be emptied", async () => {
    const rig = new Rig();
    const vault = await rig.create("backup.Vault", "v", { name: "kept" });
    for (const { outputs } of rig.simulation.account.all()) Object.assign(outputs, { recoveryPoints: 3 });
    expect(await rejection(rig.delete("backup.Vault", "v", vault)))
      .to.contain("it holds 3 recovery points")
      .and.to.contain("forceDestroy");
    await rig.provider.update({
      urn: urn("backup.Vault", "v"),
      id: vault.id,
      olds: vault.outputs,
      news: { ...vault.inputs, forceDestroy: true },
      preview: false,
    });
    expect(await rejection(rig.delete("backup.Vault", "v", vault))).to.equal("");
  });

  it("a backup vault that a plan fills, and a plan that still has its stores", async () => {
    const rig = new Rig();
    const vault = await rig.create("backup.Vault", "v", { name: "kept" });
    const rules = [{ ruleName: "daily", targetVaultName: "kept" }];
    const plan = await rig.create("backup.Plan", "p", { name: "plan", rules });
    const iamRoleArn = "arn:aws:iam::123456789012:role/backup";
    const stores = await rig.create("backup.Selection", "s", { name: "stores", planId: plan.id, iamRoleArn });
    expect(await rejection(rig.delete("backup.Vault", "v", vault))).to.contain("backup.Plan p");
    expect(await rejection(rig.delete("backup.Plan", "p", plan))).to.contain("backup.Selection s");
    await rig.delete("backup.Selection", "s", stores);
    expect(await rejection(rig.delete("backup.Plan", "p", plan))).to.equal("");
  });

  it("a lock in compliance mode, but not one that may be lifted", async () => {
    const rig = new Rig();
    const lock = (name: string, more: ValueMap) =>
      rig.create("backup.VaultLockConfiguration", name, { backupVaultName: name, minRetentionDays: 35, ...more });
    const [forGood, governed] = [await lock("for-good", { changeableForDays: 7 }), await lock("governed", {})];
    const type = "backup.VaultLockConfiguration";
    expect(await rejection(rig.delete(type, "for-good", forGood))).to.contain("compliance mode");
    expect(await rejection(rig.delete(type, "governed", governed))).to.equal("");
  });

  it("a VPC origin that a distribution uses, and a target group that a listener forwards to", async () => {
    const rig = new Rig();
    const group = await rig.create("lb.TargetGroup", "g", {
      port: 80,
      protocol: "HTTP",
      targetType: "ip",
      vpcId: "vpc-1",
    });
    const listener = await rig.create("lb.Listener", "l", {
      loadBalancerArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/x/1",
      port: 80,
      protocol: "HTTP",
      defaultActions: [{ type: "forward", targetGroupArn: group.id }],
    });
    await rig.create("ecs.Service", "s", {
      loadBalancers: [{ targetGroupArn: group.id, containerName: "api", containerPort: 80 }],
    });
    expect(await rejection(rig.delete("lb.TargetGroup", "g", group))).to.contain("ResourceInUse");
    await rig.delete("lb.Listener", "l", listener);
    expect(await rejection(rig.delete("lb.TargetGroup", "g", group))).to.equal("");
  });

  it("nothing that is gone already: a repeated delete is no error", async () => {
    const rig = new Rig();
    const topic = await rig.create("sns.Topic", "t", {});
    await rig.delete("sns.Topic", "t", topic);
    expect(await rejection(rig.delete("sns.Topic", "t", topic))).to.equal("");
  });
});
