import { assert } from "chai";
import { SecureVpc, type SecureVpcArgs } from "../../../components/network/secure-vpc.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, type Recording, record, valueOf } from "../harness.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/logs";
const ARGS: SecureVpcArgs = {
  deployment: DEPLOYMENT,
  cidr: "10.20.0.0/16",
  availabilityZones: ["us-east-1a", "us-east-1b"],
  ports: { listeners: [80, 443], application: [8080], data: [5432, 6379] },
  flowLogs: { retentionDays: 30, keyArn: KEY },
};
const make = (args: Partial<SecureVpcArgs> = {}) => record(() => new SecureVpc("net", { ...ARGS, ...args }));

/** Type and name of every resource: what its URN is made of. */
function urns(recording: Recording): readonly string[] {
  return recording.resources.map(({ type, name }) => `${type} ${name}`);
}

/** Default routes by the route table that they are in. */
function defaultRoutes(recording: Recording): Record<string, unknown> {
  const routes = ofType(recording, "ec2/route").filter(({ inputs }) => inputs.destinationCidrBlock === "0.0.0.0/0");
  return Object.fromEntries(routes.map(({ inputs }) => [inputs.routeTableId, inputs.gatewayId ?? inputs.natGatewayId]));
}

const WEB_ROUTES = { "net-web-a-id": "net-igw-id", "net-web-b-id": "net-igw-id" };

describe("SecureVpc", () => {
  let dev: Recording<SecureVpc>;
  before(async () => (dev = await make()));

  it("resolves names, which private endpoints need", () => {
    const { inputs } = one(dev, "ec2/vpc");
    assert.deepInclude(inputs, { cidrBlock: "10.20.0.0/16", enableDnsSupport: true, enableDnsHostnames: true });
  });

  it("has two subnets in each tier, none of which gives out a public address", () => {
    const subnets = ofType(dev, "ec2/subnet");
    assert.deepEqual(
      subnets.map(({ name, inputs }) => [name, inputs.availabilityZone, inputs.cidrBlock]),
      [
        ["net-app-a", "us-east-1a", "10.20.64.0/21"],
        ["net-app-b", "us-east-1b", "10.20.72.0/21"],
        ["net-data-a", "us-east-1a", "10.20.128.0/21"],
        ["net-data-b", "us-east-1b", "10.20.136.0/21"],
        ["net-web-a", "us-east-1a", "10.20.0.0/21"],
        ["net-web-b", "us-east-1b", "10.20.8.0/21"],
      ],
    );
    assert.isTrue(subnets.every(({ inputs }) => inputs.mapPublicIpOnLaunch === false));
    assert.isEmpty(ofType(dev, "ec2/eip"));
  });

  it("routes nothing to the internet, as CloudFront asks of a VPC origin's subnets", () => {
    assert.deepEqual(defaultRoutes(dev), {});
    assert.isEmpty(ofType(dev, "ec2/natGateway"));
    one(dev, "ec2/internetGateway");
  });

  it("refuses what needs the internet where there is no way to it, all at once", async () => {
    const error = await make({ appEgress: "all", externalHttps: true }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.instanceOf(error, PlanError);
    assert.deepEqual(
      error.problems.map(({ path }) => path),
      ["network.appEgress", "network.externalHttps"],
    );
  });

  it("routes the web tier alone to the internet where its load balancers face it", async () => {
    assert.deepEqual(defaultRoutes(await make({ internetFacing: true })), WEB_ROUTES);
  });

  it("gives every subnet a route table of its own and its tier's network ACL", () => {
    const tables = ofType(dev, "ec2/routeTableAssociation").map(({ inputs }) => [inputs.subnetId, inputs.routeTableId]);
    const acls = ofType(dev, "ec2/networkAclAssociation").map(({ inputs }) => [inputs.subnetId, inputs.networkAclId]);
    const keys = ["app-a", "app-b", "data-a", "data-b", "web-a", "web-b"];
    assert.deepEqual(
      tables,
      keys.map((key) => [`net-${key}-id`, `net-${key}-id`]),
    );
    assert.deepEqual(
      acls,
      keys.map((key) => [`net-${key}-id`, `net-${key.slice(0, -2)}-acl-id`]),
    );
  });

  it("puts a network ACL on a subnet only once its rules stand", () => {
    const { dependsOn } = one(dev, "ec2/networkAclAssociation", "net-data-a");
    for (const rule of ["net-data-ingress-100", "net-data-ingress-4290", "net-data-egress-100"])
      assert.include(dependsOn, rule);
  });

  it("turns the plan's rules into rules that allow, and replaces one only after its deletion", () => {
    const rules = ofType(dev, "ec2/networkAclRule");
    assert.lengthOf(rules, 3 + 4 + 3 + 4 + 2 + 1);
    assert.deepEqual(one(dev, "ec2/networkAclRule", "net-app-egress-4290").inputs, {
      cidrBlock: "10.20.0.0/16",
      egress: true,
      fromPort: 6379,
      networkAclId: "net-app-acl-id",
      protocol: "tcp",
      ruleAction: "allow",
      ruleNumber: 4290,
      toPort: 6379,
    });
    assert.isTrue(rules.every(({ deleteBeforeReplace }) => deleteBeforeReplace));
  });

  it("adopts and empties the VPC's own group, network ACL and route table", () => {
    assert.deepInclude(one(dev, "ec2/defaultSecurityGroup").inputs, { vpcId: "net-vpc-id", ingress: [], egress: [] });
    const acl = { defaultNetworkAclId: "net-vpc-default-acl", ingress: [], egress: [] };
    assert.deepInclude(one(dev, "ec2/defaultNetworkAcl").inputs, acl);
    const table = { defaultRouteTableId: "net-vpc-default-rt", routes: [] };
    assert.deepInclude(one(dev, "ec2/defaultRouteTable").inputs, table);
  });

  it("records all traffic, by the minute, under the given key", () => {
    assert.deepInclude(one(dev, "cloudwatch/logGroup").inputs, { kmsKeyId: KEY, retentionInDays: 30 });
    const { inputs, dependsOn } = one(dev, "ec2/flowLog");
    assert.deepInclude(inputs, { trafficType: "ALL", maxAggregationInterval: 60, vpcId: "net-vpc-id" });
    assert.equal(inputs.logDestination, "arn:aws:logs:us-east-1:123456789012:log-group:net-flow-logs");
    assert.include(dependsOn, "net-flow-logs");
    const trust = JSON.parse(String(one(dev, "iam/role").inputs.assumeRolePolicy)).Statement[0];
    assert.deepEqual(trust.Principal, { Service: "vpc-flow-logs.amazonaws.com" });
    assert.deepEqual(trust.Condition, {
      ArnLike: { "aws:SourceArn": "arn:aws:ec2:us-east-1:123456789012:vpc-flow-log/*" },
      StringEquals: { "aws:SourceAccount": "123456789012" },
    });
    const [delivery] = JSON.parse(String(one(dev, "iam/rolePolicy").inputs.policy)).Statement;
    assert.isTrue(delivery.Resource.every((arn: string) => arn.includes("net-flow-logs")));
  });

  it("bounds the role that delivers the flow logs where a boundary is asked for", async () => {
    const permissionsBoundaryArn = "arn:aws:iam::123456789012:policy/boundary";
    const bounded = await make({ flowLogs: { retentionDays: 30, keyArn: "key", permissionsBoundaryArn } });
    assert.equal(one(bounded, "iam/role").inputs.permissionsBoundary, permissionsBoundaryArn);
    assert.notProperty(one(dev, "iam/role").inputs, "permissionsBoundary");
  });

  it("hands out its subnets by tier and zone", async () => {
    const { subnets, vpcId, cidr, ready } = dev.result;
    assert.deepEqual(await Promise.all(subnets.app.ids.map(valueOf)), ["net-app-a-id", "net-app-b-id"]);
    assert.deepEqual(Object.keys(subnets.data.byZone), ["us-east-1a", "us-east-1b"]);
    assert.lengthOf(subnets.web.routeTables, 2);
    assert.equal(await valueOf(vpcId), "net-vpc-id");
    assert.equal(cidr, "10.20.0.0/16");
    assert.lengthOf(ready, 6 + 6);
  });

  it("is the same in whatever order the zones are named", async () => {
    const turned = await make({ availabilityZones: ["us-east-1b", "us-east-1a"] });
    assert.deepEqual(turned.resources, dev.resources);
  });

  it("changes no resource when a zone is added", async () => {
    const grown = await make({ availabilityZones: ["us-east-1c", "us-east-1a", "us-east-1b"] });
    const changed = dev.resources.filter((before) => {
      const after = grown.resources.find(({ type, name }) => type === before.type && name === before.name);
      return JSON.stringify(after?.inputs) !== JSON.stringify(before.inputs);
    });
    assert.deepEqual(changed, []);
    const added = urns(grown).filter((urn) => !urns(dev).includes(urn));
    assert.isTrue(added.length > 0 && added.every((urn) => urn.endsWith("-c")), added.join(", "));
  });

  it("is the parent of all that it makes, under names that begin with its own", () => {
    const children = dev.resources.filter(({ name }) => name !== "net");
    assert.isTrue(children.every(({ parent, name }) => parent === "net" && name.startsWith("net-")));
  });

  for (const [nat, gateways, routes] of [
    ["single", ["net-nat-a"], { "net-app-a-id": "net-nat-a-id", "net-app-b-id": "net-nat-a-id" }],
    ["per-zone", ["net-nat-a", "net-nat-b"], { "net-app-a-id": "net-nat-a-id", "net-app-b-id": "net-nat-b-id" }],
    ["regional", ["net-nat"], { "net-app-a-id": "net-nat-id", "net-app-b-id": "net-nat-id" }],
  ] as const)
    it(`sends the app tier, and never the data tier, to the internet with nat ${nat}`, async () => {
      const recording = await make({ nat });
      const found = ofType(recording, "ec2/natGateway");
      assert.deepEqual(
        found.map(({ name }) => name),
        [...gateways],
      );
      assert.deepEqual(defaultRoutes(recording), { ...(nat === "regional" ? {} : WEB_ROUTES), ...routes });
      for (const { inputs, dependsOn } of found) {
        assert.include(dependsOn, "net-igw");
        if (nat === "regional") assert.deepInclude(inputs, { availabilityMode: "regional", vpcId: "net-vpc-id" });
        else assert.match(String(inputs.subnetId), /^net-web-[ab]-id$/);
      }
      assert.lengthOf(ofType(recording, "ec2/eip"), nat === "regional" ? 0 : gateways.length);
    });

  it("says all that is wrong, before it makes anything", async () => {
    const wrong = {
      cidr: "10.0.0.0/28",
      availabilityZones: ["us-east-1a"],
      flowLogs: { retentionDays: 31, keyArn: KEY },
    };
    let caught: unknown;
    await make(wrong).catch((error: unknown) => (caught = error));
    assert.instanceOf(caught, PlanError);
    const { message } = caught as PlanError;
    assert.match(message, /^SecureVpc "net": 3 problems/);
    for (const path of ["network.cidr", "network.availabilityZones", "network.flowLogs.retentionDays"])
      assert.include(message, path);
  });
});
