import { assert } from "chai";
import type { ExistingNetwork } from "../../../components/network/existing-network.plan.ts";
import { planExistingNetwork } from "../../../components/network/existing-network.plan.ts";
import { SecureVpc, type SecureVpcArgs } from "../../../components/network/secure-vpc.ts";
import { ServiceEndpoints } from "../../../components/network/service-endpoints.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";

const subnet = (tier: string, zone: string) => `subnet-0${tier.repeat(8)}${zone.slice(-1)}`;
const inZones = (tier: string) =>
  Object.fromEntries(["us-east-1a", "us-east-1b"].map((zone) => [zone, subnet(tier, zone)]));
const EXISTING: ExistingNetwork = {
  vpcId: "vpc-0123456789abcdef0",
  subnets: { web: inZones("1"), app: inZones("2"), data: inZones("3") },
  routeTables: { "us-east-1a": "rtb-0123456789abcdef0", "us-east-1b": "rtb-0123456789abcdef0" },
};
const ARGS: SecureVpcArgs = {
  deployment: DEPLOYMENT,
  // Narrower than a layout would fit into: the subnets are there.
  cidr: "10.20.0.0/25",
  availabilityZones: ["us-east-1b", "us-east-1a"],
  ports: { listeners: [443], application: [8080], data: [5432] },
  flowLogs: { retentionDays: 30, keyArn: "arn:aws:kms:us-east-1:123456789012:key/logs" },
  existing: EXISTING,
};
const make = (args: Partial<SecureVpcArgs> = {}) => record(() => new SecureVpc("net", { ...ARGS, ...args }));

describe("SecureVpc of a VPC that exists", () => {
  it("makes nothing but the record of its traffic, and not even that where there is one", async () => {
    const types = (recording: Awaited<ReturnType<typeof make>>) =>
      recording.resources.filter(({ type }) => type.startsWith("aws:")).map(({ type }) => type.split(":").at(-1));
    const recording = await make();
    assert.deepEqual(types(recording), ["LogGroup", "FlowLog", "Role", "RolePolicy"]);
    assert.equal(one(recording, "ec2/flowLog").inputs.vpcId, EXISTING.vpcId);
    assert.deepEqual(types(await make({ existing: { ...EXISTING, hasFlowLog: true } })), []);
  });

  it("looks to others as one that is made: ids by tier in the zones' order", async () => {
    const { result } = await make({ nat: "single" });
    assert.equal(await valueOf(result.vpcId), EXISTING.vpcId);
    assert.deepEqual(result.availabilityZones, ["us-east-1a", "us-east-1b"]);
    for (const [tier, digit] of [
      ["web", "1"],
      ["app", "2"],
      ["data", "3"],
    ] as const)
      assert.deepEqual(await Promise.all(result.subnets[tier].ids.map(valueOf)), [
        subnet(digit, "us-east-1a"),
        subnet(digit, "us-east-1b"),
      ]);
    assert.deepEqual([result.nat, result.natZones, result.ready], ["single", ["a", "b"], []]);
  });

  it("gets gateway endpoints on its route tables, each once", async () => {
    const recording = await record(() => {
      const network = new SecureVpc("net", ARGS);
      return new ServiceEndpoints("net", { deployment: DEPLOYMENT, network, services: ["s3", "kms"] });
    });
    const inputs = (name: string) => one(recording, "ec2/vpcEndpoint", name).inputs;
    assert.deepEqual(inputs("net-s3").routeTableIds, ["rtb-0123456789abcdef0"]);
    assert.deepEqual(inputs("net-kms").subnetIds, [subnet("2", "us-east-1a"), subnet("2", "us-east-1b")]);
    assert.isEmpty(ofType(recording, "ec2/subnet"));
  });

  it("refuses ids that are missing, wrong or shared, all at once", () => {
    const wrong: ExistingNetwork = {
      vpcId: "vpc",
      subnets: { ...EXISTING.subnets, data: { "us-east-1a": subnet("1", "us-east-1a") } },
      routeTables: {},
    };
    assert.throws(
      () => planExistingNetwork("net", { ...ARGS, existing: wrong, externalHttps: true }),
      PlanError,
      /externalHttps[^]*existing\.vpcId: found vpc[^]*subnets\.data\.us-east-1b[^]*routeTables\.us-east-1a[^]*every subnet once/,
    );
  });
});
