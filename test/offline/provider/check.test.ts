import { expect } from "chai";
import { Secret, UNKNOWN } from "../../../offline/provider/wire.ts";
import { Rig, urn } from "./harness.ts";

describe("Check", () => {
  it("refuses required, conflicting, ill-typed and unknown inputs with path, found and allowed", async () => {
    const rig = new Rig();
    expect(await rig.refusal("ec2.Subnet", "s", {})).to.contain("vpcId: found nothing, but it is required");
    expect(await rig.refusal("lb.TargetGroup", "t", { name: "a", namePrefix: "b" })).to.contain(
      "conflicts with namePrefix",
    );
    expect(await rig.refusal("ec2.Vpc", "v", { cidrBlock: "10.0.0.1/16" })).to.contain(
      'cidrBlock: found "10.0.0.1/16", allowed: a value of kind cidr-network',
    );
    expect(await rig.refusal("lb.LoadBalancer", "l", { subnets: "subnet-1" })).to.contain(
      'subnets: found "subnet-1", allowed: a list',
    );
    expect(await rig.refusal("lb.TargetGroup", "t", { healthCheck: { intervall: 5 } })).to.contain(
      "healthCheck.intervall: found an input that this type does not have; did you mean interval?",
    );
    expect(
      await rig.refusal("vpc.SecurityGroupIngressRule", "r", {
        securityGroupId: "sg-1",
        ipProtocol: "tcp",
        fromPort: 1,
        toPort: 1,
      }),
    ).to.contain("but one is required");
    expect(
      await rig.refusal("vpc.SecurityGroupIngressRule", "r", {
        securityGroupId: "sg-1",
        ipProtocol: "tcp",
        fromPort: 1,
        toPort: 1,
        cidrIpv4: "10.0.0.0/8",
        prefixListId: "pl-1",
      }),
    ).to.contain("exactly one of them");
  });

  it("warns of a value that only the old facts miss, and refuses one that the overlay confirms", async () => {
    const rig = new Rig();
    expect(
      await rig.refusal("lambda.Function", "f", {
        role: "arn:aws:iam::123456789012:role/r",
        runtime: "python9.9",
        handler: "h",
        s3Bucket: "b",
        s3Key: "k",
      }),
    ).to.equal("");
    expect(rig.notices.all().join()).to.contain("python9.9");
    expect(await rig.refusal("ecr.Repository", "r", { imageTagMutability: "SOMETIMES" })).to.contain(
      "IMMUTABLE_WITH_EXCLUSION",
    );
    expect(await rig.refusal("ecr.Repository", "r", { imageTagMutability: "IMMUTABLE_WITH_EXCLUSION" })).to.equal("");
  });

  it("lets AWS's newer values pass without a word", async () => {
    const rig = new Rig();
    const listener = {
      loadBalancerArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/x/1",
      port: 443,
      protocol: "HTTPS",
      certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/x",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      defaultActions: [
        {
          type: "jwt-validation",
          jwtValidation: { issuer: "https://a.example.com", jwksEndpoint: "https://a.example.com/jwks" },
        },
      ],
    };
    expect(await rig.refusal("lb.Listener", "l", listener)).to.equal("");
    expect(rig.notices.all()).to.deep.equal([]);
  });

  it("says which types have no facts", async () => {
    const rig = new Rig();
    await rig.check("athena.Workgroup", "w", { name: "w" });
    expect(rig.notices.all().join()).to.contain("no facts are known: athena.Workgroup");
  });

  it("fills defaults, Pulumi's wording and an automatic name, and keeps the name of the last run", async () => {
    const rig = new Rig();
    const { inputs } = await rig.check("ec2.SecurityGroup", "web", { vpcId: "vpc-1" });
    expect(inputs["description"]).to.equal("Managed by Pulumi");
    expect(inputs["name"]).to.match(/^web-[0-9a-f]{7}$/);
    const again = await rig.check("ec2.SecurityGroup", "web", { vpcId: "vpc-1" }, { ...inputs, name: "web-1234567" });
    expect(again.inputs["name"]).to.equal("web-1234567");
    expect((await rig.check("s3.Bucket", "Logs", {})).inputs["bucket"]).to.match(/^logs-[0-9a-f]{7}$/);
    expect((await rig.check("sns.Topic", "t", { fifoTopic: true })).inputs["name"]).to.match(/^t-[0-9a-f]{7}\.fifo$/);
    expect(await rig.refusal("lb.LoadBalancer", "a".repeat(30), { subnets: ["subnet-1", "subnet-2"] }))
      .to.contain("38 characters")
      .and.to.contain("allows 32");
  });

  it("takes the name that the stack's auto-naming setting proposes", async () => {
    const rig = new Rig();
    const autonaming = { proposedName: "fintech-prod-web", mode: "propose" as const };
    const { inputs } = await rig.provider.check({
      urn: urn("sns.Topic", "web"),
      olds: undefined,
      news: {},
      autonaming,
    });
    expect(inputs["name"]).to.equal("fintech-prod-web");
  });

  it("merges the provider's default tags below the resource's own", async () => {
    const rig = new Rig({ config: { defaultTags: { tags: { owner: "team", environment: "dev" } } } });
    const state = await rig.create("ec2.Vpc", "v", { cidrBlock: "10.0.0.0/16", tags: { environment: "prod" } });
    expect(state.inputs["tags"]).to.deep.equal({ environment: "prod" });
    expect(state.inputs["tagsAll"]).to.deep.equal({ owner: "team", environment: "prod" });
    expect(state.outputs["tagsAll"]).to.deep.equal({ owner: "team", environment: "prod" });
    rig.provider.configure({ defaultTags: { tags: { owner: "other" } } });
    expect([
      ...(
        await rig.diff("ec2.Vpc", "v", state, { cidrBlock: "10.0.0.0/16", tags: { environment: "prod" } })
      ).kinds.values(),
    ]).to.include("update");
  });

  it("passes unknown and secret values through, undecided and still secret", async () => {
    const rig = new Rig();
    const { inputs, failures } = await rig.check("ec2.Subnet", "s", {
      vpcId: UNKNOWN,
      cidrBlock: UNKNOWN,
      tags: { a: UNKNOWN },
    });
    expect(failures).to.deep.equal([]);
    expect([inputs["vpcId"], inputs["cidrBlock"], inputs["tags"]]).to.deep.equal([UNKNOWN, UNKNOWN, { a: UNKNOWN }]);
    const state = await rig.create("ssm.Parameter", "p", {
      name: "/a/b",
      type: "SecureString",
      value: new Secret("hush"),
    });
    expect(state.inputs["value"]).to.deep.equal(new Secret("hush"));
    expect(state.outputs["value"]).to.deep.equal(new Secret("hush"));
    const tagged = await rig.create("ec2.Vpc", "v", { cidrBlock: "10.0.0.0/16", tags: { a: new Secret("x") } });
    expect(tagged.outputs["tags"]).to.deep.equal({ a: new Secret("x") });
    const key = await rig.create("iam.AccessKey", "k", { user: "u" });
    expect(key.outputs["secret"]).to.be.instanceOf(Secret);
  });

  it("makes outputs as AWS formats them", async () => {
    const rig = new Rig();
    const make = async (short: string, inputs: Parameters<Rig["create"]>[2]) =>
      (await rig.create(short, "it", inputs, true)).outputs;
    expect((await make("ecr.Repository", { name: "api" }))["repositoryUrl"]).to.equal(
      "123456789012.dkr.ecr.us-east-1.amazonaws.com/api",
    );
    expect((await make("secretsmanager.Secret", { name: "app/db" }))["arn"]).to.match(
      /^arn:aws:secretsmanager:us-east-1:123456789012:secret:app\/db-[A-Za-z0-9]{6}$/,
    );
    expect(
      (await make("lb.LoadBalancer", { name: "edge", internal: true, subnets: ["subnet-1", "subnet-2"] }))["dnsName"],
    ).to.match(/^internal-edge-\d+\.us-east-1\.elb\.amazonaws\.com$/);
    expect(
      (
        await make("elasticache.ReplicationGroup", {
          replicationGroupId: "s",
          description: "d",
          transitEncryptionEnabled: true,
        })
      )["primaryEndpointAddress"],
    ).to.match(/^master\.s\.[a-z0-9]{6}\.use1\.cache\.amazonaws\.com$/);
    expect(
      (await make("rds.Cluster", { clusterIdentifier: "l", engine: "aurora-postgresql", skipFinalSnapshot: true }))[
        "endpoint"
      ],
    ).to.match(/^l\.cluster-[a-z0-9]{12}\.us-east-1\.rds\.amazonaws\.com$/);
    expect((await make("kms.Key", {}))["arn"]).to.match(
      /^arn:aws:kms:us-east-1:123456789012:key\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
    expect(
      (await make("ecs.TaskDefinition", { family: "f", containerDefinitions: '[{"name":"a","image":"b"}]' }))["arn"],
    ).to.equal("arn:aws:ecs:us-east-1:123456789012:task-definition/f:1");
    expect(
      (await make("ec2.VpcEndpoint", { vpcId: "vpc-1", serviceName: "com.amazonaws.us-east-1.s3" }))["prefixListId"],
    ).to.equal("pl-63a5400a");
    const [option] = (await make("acm.Certificate", { domainName: "*.example.com", validationMethod: "DNS" }))[
      "domainValidationOptions"
    ] as readonly Record<string, string>[];
    expect(option?.["resourceRecordName"]).to.match(/^_[0-9a-f]{32}\.example\.com\.$/);
    expect((await make("acm.Certificate", { domainName: "a.example.com", region: "eu-west-1" }))["arn"]).to.contain(
      ":acm:eu-west-1:",
    );
  });
});
