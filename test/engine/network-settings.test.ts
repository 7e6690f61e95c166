import { expect } from "chai";
import { run, temporaryFolder } from "./harness/engine.ts";
import { accountOf, leftOver, changesOf, copyOf, deployed, policyPack, violations } from "./harness/stacks.ts";
import type { AccountEntry } from "./harness/stacks.ts";

const network = (value: object) => ({ "zero-trust-aws:network": value });

/** The target of the default route of each subnet's table, by the subnet's name; tables without one are left out. */
function defaultRoutes(account: readonly AccountEntry[]): Readonly<Record<string, unknown>> {
  const nameOf = (id: unknown) =>
    account.find((entry) => entry.id === id)?.urn.replace(/^.*::fintech-dev-network-/, "") ?? String(id);
  return Object.fromEntries(
    account
      .filter(({ token, inputs }) => token === "aws:ec2/route:Route" && inputs["destinationCidrBlock"] === "0.0.0.0/0")
      .map(({ inputs }) => [nameOf(inputs["routeTableId"]), nameOf(inputs["gatewayId"] ?? inputs["natGatewayId"])]),
  );
}

/** Where the web tier admits replies from. */
function repliesFrom(account: readonly AccountEntry[]): unknown {
  const rule = account.find(
    ({ urn, inputs }) => urn.includes("::fintech-dev-network-web-ingress-") && inputs["fromPort"] === 1024,
  );
  return rule?.inputs["cidrBlock"];
}

const WEB = { "web-a": "igw", "web-b": "igw" };

/** Each kind of NAT, the default routes that come of it, and where the web tier admits replies from (ledger C-18). */
const NAT = {
  single: { routes: { ...WEB, "app-a": "nat-a", "app-b": "nat-a" }, replies: "0.0.0.0/0" },
  "per-zone": { routes: { ...WEB, "app-a": "nat-a", "app-b": "nat-b" }, replies: "0.0.0.0/0" },
  // It stands in no subnet: the web tier needs no way to the internet, and sees no replies from there.
  regional: { routes: { "app-a": "nat", "app-b": "nat" }, replies: "10.20.0.0/16" },
} as const;

describe("settings of the network", function () {
  this.timeout(120_000);

  it("nat none leads nowhere (F-44)", async () => {
    const account = accountOf((await deployed("dev")).state);
    expect(defaultRoutes(account)).to.deep.equal({});
    expect(repliesFrom(account)).to.equal("10.20.0.0/16");
  });

  for (const [nat, { routes, replies }] of Object.entries(NAT))
    it(`nat ${nat} goes up over a stack that runs, routes the app tier alone, and is complete (M-10, C-18)`, async () => {
      const state = copyOf((await deployed("dev")).state);
      const config = network({ nat });
      const up = await run({ command: "up", stack: "dev", state, config });
      expect([up.errors, up.exitCode]).to.deep.equal([[], 0]);
      expect(defaultRoutes(accountOf(state))).to.deep.equal(routes);
      expect(repliesFrom(accountOf(state))).to.equal(replies);
      const again = await run({ command: "preview", stack: "dev", state, config });
      expect([again.errors, changesOf(again)]).to.deep.equal([[], []]);
    });

  it("a VPC that exists is used by its ids, and left when the stack goes", async () => {
    const inZones = (digit: string) => ({
      "us-east-1a": `subnet-0${digit}a`.padEnd(24, "0"),
      "us-east-1b": `subnet-0${digit}b`.padEnd(24, "0"),
    });
    const config = network({
      existing: {
        vpcId: "vpc-0123456789abcdef0",
        subnets: { web: inZones("1"), app: inZones("2"), data: inZones("3") },
        routeTables: { "us-east-1a": "rtb-0123456789abcdef0", "us-east-1b": "rtb-0123456789abcdef0" },
      },
    });
    const state = temporaryFolder();
    const up = await run({ command: "up", stack: "dev", state, config, packs: policyPack("dev") });
    expect([up.errors, violations(up), up.exitCode]).to.deep.equal([[], [], 0]);
    const made = accountOf(state).map(({ token }) => token);
    expect(
      made.filter((token) => /:(Vpc|Subnet|Route|RouteTable|NetworkAcl|InternetGateway)$/.test(token)),
    ).to.deep.equal([]);
    expect(made).to.include("aws:ecs/service:Service");
    const destroyed = await run({ command: "destroy", stack: "dev", state, config });
    expect([destroyed.errors, destroyed.exitCode, leftOver(state)]).to.deep.equal([[], 0, []]);
  });

  it("the DNS firewall, query logs, the block of public access and encryption controls come and go", async () => {
    const state = copyOf((await deployed("dev")).state);
    const config = network({
      dnsFirewall: { mode: "allow-list", domains: ["api.stripe.com"] },
      queryLogs: "on",
      blockPublicAccess: "create",
      encryptionControl: "monitor",
    });
    const up = await run({ command: "up", stack: "dev", state, config });
    expect([up.errors, up.exitCode]).to.deep.equal([[], 0]);
    expect(changesOf(up).filter((change) => !change.startsWith("create "))).to.deep.equal([]);
    const again = await run({ command: "preview", stack: "dev", state, config });
    expect([again.errors, changesOf(again)]).to.deep.equal([[], []]);
    const managed = network({ dnsFirewall: { mode: "managed" } });
    const off = await run({ command: "up", stack: "dev", state, config: managed });
    expect([off.errors, off.exitCode]).to.deep.equal([[], 0]);
    const tokens = accountOf(state).map(({ token }) => token);
    expect(tokens.filter((token) => /BlockPublicAccess|EncryptionControl|QueryLog/.test(token))).to.deep.equal([]);
    expect(tokens.filter((token) => token.endsWith(":ResolverFirewallRule"))).to.have.length(3);
  });

  it("egress that a document wants looser adds single rules, and goes up (M-14, Z-17, Z-20, D-35)", async () => {
    const state = copyOf((await deployed("dev")).state);
    const nat = network({ nat: "regional" });
    const before = await run({ command: "up", stack: "dev", state, config: nat });
    expect([before.errors, before.exitCode]).to.deep.equal([[], 0]);
    const config = {
      ...network({ nat: "regional", appEgress: "all", externalHttps: "on", databaseEgress: "ephemeral" }),
      "zero-trust-aws:edge": { loadBalancer: { egress: "all" } },
    };
    const up = await run({ command: "up", stack: "dev", state, config });
    expect([up.errors, up.exitCode]).to.deep.equal([[], 0]);
    expect(changesOf(up)).to.deep.equal([
      "create ec2/networkAclRule network-app-egress-130",
      "create vpc/securityGroupEgressRule api-all-egress",
      "create vpc/securityGroupEgressRule api-cache-sessions-6379-replies",
      "create vpc/securityGroupEgressRule api-database-ledger-5432-replies",
      "create vpc/securityGroupEgressRule api-external-https",
      "create vpc/securityGroupEgressRule edge-alb-all-egress",
      "replace ec2/networkAclRule network-app-egress-120: cidrBlock",
    ]);
  });
});
