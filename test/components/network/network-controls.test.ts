import { assert } from "chai";
import { NetworkControls, type NetworkControlsArgs } from "../../../components/network/network-controls.ts";
import { planPublicAccess } from "../../../components/network/public-access.plan.ts";
import { SecureVpc, type SecureVpcArgs } from "../../../components/network/secure-vpc.ts";
import { DEPLOYMENT, ofType, one, record } from "../harness.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/logs";
const OFF = {
  dnsFirewall: { mode: "off" },
  queryLogs: false,
  blockPublicAccess: "off",
  encryptionControl: "off",
  calledFromOutside: false,
  logs: { retentionDays: 30, keyArn: KEY },
  deletionProtection: false,
} as const satisfies Partial<NetworkControlsArgs>;

const make = (args: Partial<NetworkControlsArgs>, nat: SecureVpcArgs["nat"] = "none") =>
  record(() => {
    const network = new SecureVpc("net", {
      deployment: DEPLOYMENT,
      cidr: "10.20.0.0/16",
      availabilityZones: ["us-east-1a", "us-east-1b"],
      nat,
      ports: { listeners: [443], application: [8080], data: [] },
      flowLogs: { retentionDays: 30, keyArn: KEY },
    });
    return new NetworkControls("controls", { deployment: DEPLOYMENT, network, ...OFF, ...args });
  });

describe("planPublicAccess", () => {
  const base = { mode: "create", nat: "none", zones: ["a", "b"], natZones: [], calledFromOutside: false } as const;

  it("excludes nothing where nothing is called from outside and nothing goes there", () => {
    assert.deepEqual(planPublicAccess(base), { block: "block-bidirectional", exclusions: [] });
  });

  it("excludes the web subnets both ways for what is called from outside, and leaves the switch to its holder", () => {
    const web = ["web-a", "web-b"].map((key) => ({ key, mode: "allow-bidirectional" as const }));
    assert.deepEqual(planPublicAccess({ ...base, calledFromOutside: true }).exclusions, web);
    assert.deepEqual(planPublicAccess({ ...base, mode: "adopt", calledFromOutside: true }), {
      block: undefined,
      exclusions: web,
    });
  });

  it("lets NAT gateways out alone, each kind where it stands", () => {
    const out = (key: string) => [{ key, mode: "allow-egress" as const }];
    assert.deepEqual(planPublicAccess({ ...base, nat: "single", natZones: ["a"] }).exclusions, out("web-a"));
    assert.deepEqual(planPublicAccess({ ...base, nat: "regional" }).exclusions, out("vpc"));
  });
});

describe("NetworkControls", () => {
  it("makes nothing that is off", async () => {
    const controls = await make({});
    const own = controls.resources.filter(({ name }) => name.startsWith("controls"));
    assert.deepEqual(
      own.map(({ name }) => name),
      ["controls"],
    );
  });

  it("sets the switch only once the exclusions stand", async () => {
    const recording = await make({ blockPublicAccess: "create", calledFromOutside: true });
    const exclusions = ofType(recording, "ec2/vpcBlockPublicAccessExclusion");
    assert.deepEqual(
      exclusions.map(({ inputs }) => [inputs.subnetId, inputs.internetGatewayExclusionMode]),
      ["net-web-a-id", "net-web-b-id"].map((id) => [id, "allow-bidirectional"]),
    );
    const { inputs, dependsOn } = one(recording, "ec2/vpcBlockPublicAccessOptions");
    assert.deepEqual(inputs, { internetGatewayBlockMode: "block-bidirectional" });
    assert.includeMembers(
      [...dependsOn],
      exclusions.map(({ name }) => name),
    );
  });

  it("leaves the switch alone where it adopts it", async () => {
    const recording = await make({ blockPublicAccess: "adopt" }, "regional");
    assert.isEmpty(ofType(recording, "ec2/vpcBlockPublicAccessOptions"));
    assert.deepInclude(one(recording, "ec2/vpcBlockPublicAccessExclusion").inputs, {
      vpcId: "net-vpc-id",
      internetGatewayExclusionMode: "allow-egress",
    });
  });

  it("monitors encryption without exclusions, and enforces it with those of the gateways that there are", async () => {
    const control = async (encryptionControl: "monitor" | "enforce", nat: SecureVpcArgs["nat"]) => {
      const { tags: _tags, ...inputs } = one(await make({ encryptionControl }, nat), "ec2/vpcEncryptionControl").inputs;
      return inputs;
    };
    const vpcId = "net-vpc-id";
    assert.deepEqual(await control("monitor", "single"), { vpcId, mode: "monitor" });
    const enforced = { vpcId, mode: "enforce", internetGatewayExclusion: "enable" };
    assert.deepEqual(await control("enforce", "none"), enforced);
    assert.deepEqual(await control("enforce", "single"), { ...enforced, natGatewayExclusion: "enable" });
  });
});
