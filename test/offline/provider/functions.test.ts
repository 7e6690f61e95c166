import { expect } from "chai";
import type { Value, ValueMap } from "../../../offline/provider/wire.ts";
import { UNKNOWN } from "../../../offline/provider/wire.ts";
import { rejection, Rig } from "./harness.ts";

async function call(rig: Rig, token: string, args: ValueMap = {}): Promise<ValueMap> {
  return (await rig.provider.invoke(token, args)).result;
}

describe("Invoke", () => {
  it("tells account, region, partition and zones", async () => {
    const rig = new Rig({ config: { region: "eu-west-1" } });
    expect((await call(rig, "aws:index/getCallerIdentity:getCallerIdentity"))["accountId"]).to.equal("123456789012");
    expect((await call(rig, "aws:index/getRegion:getRegion"))["name"]).to.equal("eu-west-1");
    expect((await call(rig, "aws:index/getPartition:getPartition"))["dnsSuffix"]).to.equal("amazonaws.com");
    const zones = await call(rig, "aws:index/getAvailabilityZones:getAvailabilityZones", {
      excludeNames: ["eu-west-1b"],
    });
    expect(zones["names"]).to.deep.equal(["eu-west-1a", "eu-west-1c"]);
    expect(zones["zoneIds"]).to.deep.equal(["euw1-az1", "euw1-az3"]);
  });

  it("tells what an ECS service runs now, which ECS may have changed since the program did", async () => {
    const rig = new Rig();
    const cluster = "arn:aws:ecs:us-east-1:123456789012:cluster/main";
    const task = { family: "api", containerDefinitions: JSON.stringify([{ name: "api", image: "api:1" }]) };
    const [first, second] = [
      await rig.create("ecs.TaskDefinition", "one", task),
      await rig.create("ecs.TaskDefinition", "two", task),
    ];
    const service = await rig.create("ecs.Service", "api", {
      name: "api",
      cluster,
      taskDefinition: second.outputs["arn"] ?? "",
    });
    const ask = { clusterArn: cluster, serviceName: "api" };
    const runs = async () => (await call(rig, "aws:ecs/getService:getService", ask))["taskDefinition"];
    expect(await runs()).to.equal(second.outputs["arn"]);
    const standing = rig.simulation.account.find("aws:ecs/service:Service", service.id);
    if (standing === undefined) throw new Error("the account holds no service");
    const back = { taskDefinition: first.outputs["arn"] ?? "" };
    await rig.simulation.account.put({
      ...standing,
      inputs: { ...standing.inputs, ...back },
      outputs: { ...standing.outputs, ...back },
    });
    expect(await runs()).to.equal(first.outputs["arn"]);
    const other = call(rig, "aws:ecs/getService:getService", { ...ask, serviceName: "web" });
    expect(await rejection(other)).to.match(/ServiceNotFoundException: no service web in the cluster/);
  });

  it("computes a policy document: single values bare, principals and conditions grouped, overrides by Sid", async () => {
    const statements: Value = [
      {
        sid: "Read",
        actions: ["s3:GetObject"],
        resources: ["arn:aws:s3:::a/*"],
        conditions: [{ test: "StringEquals", variable: "aws:PrincipalOrgID", values: ["o-1"] }],
      },
      {
        effect: "Deny",
        actions: ["s3:PutObject", "s3:DeleteObject"],
        resources: ["*"],
        principals: [{ type: "AWS", identifiers: ["111122223333", "123456789012"] }],
      },
    ];
    const overrideJson = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Sid: "Read", Effect: "Allow", Action: "s3:*", Resource: "*" }],
    });
    const token = "aws:iam/getPolicyDocument:getPolicyDocument";
    const plain = JSON.parse(String((await call(new Rig(), token, { statements }))["json"])) as ValueMap;
    expect(plain).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Read",
          Effect: "Allow",
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::a/*",
          Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
        },
        {
          Effect: "Deny",
          Action: ["s3:PutObject", "s3:DeleteObject"],
          Resource: "*",
          Principal: { AWS: ["123456789012", "111122223333"] },
        },
      ],
    });
    const merged = JSON.parse(String((await call(new Rig(), token, { statements, overrideJson }))["minifiedJson"])) as {
      Statement: readonly ValueMap[];
    };
    expect(merged.Statement[0]?.["Action"]).to.equal("s3:*");
    expect(merged.Statement).to.have.length(2);
  });

  it("knows CloudFront's prefix list, and its security group only after a VPC origin", async () => {
    const rig = new Rig();
    const list = await call(rig, "aws:ec2/getManagedPrefixList:getManagedPrefixList", {
      name: "com.amazonaws.global.cloudfront.origin-facing",
    });
    expect([list["id"], list["maxEntries"]]).to.deep.equal(["pl-3b927c52", 55]);
    const token = "aws:ec2/getSecurityGroup:getSecurityGroup";
    const args: ValueMap = {
      filters: [{ name: "group-name", values: ["CloudFront-VPCOrigins-Service-SG"] }],
      vpcId: "vpc-1",
    };
    expect(await rejection(call(rig, token, args))).to.contain("dependsOn on the VpcOrigin");
    const originConfig = {
      name: "o",
      arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/x/1",
      httpPort: 80,
      httpsPort: 443,
      originProtocolPolicy: "http-only",
      originSslProtocols: { items: ["TLSv1.2"], quantity: 1 },
    };
    await rig.create("cloudfront.VpcOrigin", "o", { vpcOriginEndpointConfig: originConfig }, true);
    const group = await call(rig, token, args);
    expect(group["id"]).to.match(/^sg-0[0-9a-f]{16}$/);
    const rule = {
      securityGroupId: "sg-1",
      ipProtocol: "tcp",
      fromPort: 80,
      toPort: 80,
      referencedSecurityGroupId: group["id"] ?? "",
    };
    expect(await rig.refusal("vpc.SecurityGroupIngressRule", "r", rule)).to.equal("");
  });

  it("looks up what the account and the plan hold, by id, name, filter and tag", async () => {
    const rig = new Rig();
    const vpc = await rig.create("ec2.Vpc", "vpc", { cidrBlock: "10.0.0.0/16", tags: { Name: "main" } });
    const subnet = await rig.create("ec2.Subnet", "s", { vpcId: vpc.id, cidrBlock: "10.0.0.0/24" }, true);
    expect((await call(rig, "aws:ec2/getVpc:getVpc", { id: vpc.id }))["cidrBlock"]).to.equal("10.0.0.0/16");
    expect((await call(rig, "aws:ec2/getVpc:getVpc", { tags: { Name: "main" } }))["id"]).to.equal(vpc.id);
    expect(
      (await call(rig, "aws:ec2/getSubnets:getSubnets", { filters: [{ name: "vpc-id", values: [vpc.id] }] }))["ids"],
    ).to.deep.equal([subnet.id]);
    const zone = await rig.create("route53.Zone", "z", { name: "example.com" });
    expect((await call(rig, "aws:route53/getZone:getZone", { name: "example.com." }))["zoneId"]).to.equal(zone.id);
    const key = await rig.create("kms.Key", "k", {});
    expect((await call(rig, "aws:kms/getKey:getKey", { keyId: key.id }))["arn"]).to.equal(key.outputs["arn"]);
  });

  it("takes what it does not hold as existing, and says so", async () => {
    const rig = new Rig();
    const zone = await call(rig, "aws:route53/getZone:getZone", { name: "example.org" });
    expect(zone["zoneId"]).to.match(/^Z/);
    expect(rig.notices.all().join()).to.contain("aws.route53.getZone").and.to.contain("taken as existing");
  });

  it("names a function that it does not know, or falls back to its type for other programs", async () => {
    const token = "aws:pricing/getProduct:getProduct";
    expect(await rejection(call(new Rig(), token, { serviceCode: "x", filters: [] }))).to.contain(
      "aws.pricing.getProduct",
    );
    const rig = new Rig({ strict: false });
    expect(await call(rig, token, { serviceCode: "x", filters: [] })).to.include.keys("result");
    expect(rig.notices.all().join()).to.contain("aws.pricing.getProduct is not known");
  });

  it("answers unknown arguments with an unknown result", async () => {
    expect((await call(new Rig(), "aws:ec2/getVpc:getVpc", { id: UNKNOWN }))["cidrBlock"]).to.equal(UNKNOWN);
  });
});
