import { assert } from "chai";
import { type DnsFirewallSettings, planDnsFirewall } from "../../../components/network/dns-firewall.plan.ts";
import { DnsFirewall } from "../../../components/network/dns-firewall.ts";
import { DnsQueryLog } from "../../../components/network/dns-query-log.ts";
import { PlanError } from "../../../components/plan-error.ts";
import * as pulumi from "@pulumi/pulumi";
import { DEPLOYMENT, ofType, one, record } from "../harness.ts";

const PROD: DnsFirewallSettings = {
  mode: "allow-list",
  region: "us-east-1",
  partition: "aws",
  vpcCidr: "10.30.0.0/16",
};
const NETWORK = { vpcId: pulumi.output("vpc-1"), cidr: PROD.vpcCidr };

/** What the firewall makes of a name: the action of the first rule that matches it, as DNS Firewall reads lists. */
function verdict(settings: DnsFirewallSettings, name: string): string {
  const matching = planDnsFirewall("dns", settings)
    .toSorted((a, b) => a.priority - b.priority)
    .find(({ match }) => "domains" in match && match.domains.some((domain) => covers(domain, name)));
  return matching?.action ?? "none";
}

function covers(domain: string, name: string): boolean {
  if (domain === "*") return true;
  return domain.startsWith("*.") ? name.endsWith(domain.slice(1)) : name === domain;
}

/** What the tasks of the fintech system look up. */
const NEEDED = [
  "api.ecr.us-east-1.amazonaws.com",
  "123456789012.dkr.ecr.us-east-1.amazonaws.com",
  "prod-us-east-1-starport-layer-bucket.s3.us-east-1.amazonaws.com",
  "fintech-prod-documents.s3.us-east-1.amazonaws.com",
  "secretsmanager.us-east-1.amazonaws.com",
  "kms.us-east-1.amazonaws.com",
  "logs.us-east-1.amazonaws.com",
  "monitoring.us-east-1.amazonaws.com",
  "sts.us-east-1.amazonaws.com",
  "dynamodb.us-east-1.amazonaws.com",
  "123456789012.ddb.us-east-1.amazonaws.com",
  "fintech-prod-ledger.cluster-cabcdefghijk.us-east-1.rds.amazonaws.com",
  "docs.cluster-cabcdefghijk.us-east-1.docdb.amazonaws.com",
  "master.fintech-prod-sessions.abc123.use1.cache.amazonaws.com",
  "internal-fintech-alb-1234567890.us-east-1.elb.amazonaws.com",
  "logs.us-east-1.api.aws",
  "ip-10-30-64-5.ec2.internal",
  "5.64.30.10.in-addr.arpa",
];

describe("planDnsFirewall", () => {
  it("answers for what the tasks look up, and for nothing that somebody else answers for", () => {
    for (const name of NEEDED) assert.equal(verdict(PROD, name), "ALLOW", name);
    for (const name of [
      "exfiltrated.attacker.example",
      "amazonaws.com.attacker.example",
      "evilamazonaws.com",
      "api.stripe.com",
      "5.0.0.203.in-addr.arpa",
    ])
      assert.equal(verdict(PROD, name), "BLOCK", name);
  });

  it("lets listed names resolve, alone or with all below them", () => {
    const listing = { ...PROD, domains: ["api.stripe.com", "*.Example.com", "api.stripe.com"] };
    assert.equal(verdict(listing, "api.stripe.com"), "ALLOW");
    assert.equal(verdict(listing, "a.b.example.com"), "ALLOW");
    assert.equal(verdict(listing, "dashboard.stripe.com"), "BLOCK");
    const listed = planDnsFirewall("dns", listing).find(({ key }) => key === "listed");
    assert.deepEqual(listed?.match, { domains: ["*.example.com", "api.stripe.com"], trustRedirection: true });
  });

  it("knows the VPC's own names in other regions, and its reverse zone by whole octets", () => {
    const ireland = { ...PROD, region: "eu-west-1", vpcCidr: "10.20.16.0/20" };
    assert.equal(verdict(ireland, "ip-10-20-16-5.eu-west-1.compute.internal"), "ALLOW");
    assert.equal(verdict(ireland, "5.16.20.10.in-addr.arpa"), "ALLOW");
    assert.equal(
      verdict({ ...PROD, region: "cn-north-1", partition: "aws-cn" }, "s3.cn-north-1.amazonaws.com.cn"),
      "ALLOW",
    );
  });

  it("blocks tunnels, generated names and the named lists where the rest resolves", () => {
    const managed = planDnsFirewall("dns", {
      ...PROD,
      mode: "managed",
      managedLists: { malware: "rslvr-fdl-2c46f2ecbfec4dcc" },
    });
    assert.deepEqual(
      managed.map(({ key, action }) => `${action} ${key}`),
      ["BLOCK list-malware", "BLOCK dga", "BLOCK dictionary-dga", "BLOCK dns-tunneling"],
    );
    assert.equal(new Set(managed.map(({ priority }) => priority)).size, managed.length);
  });

  it("refuses what DNS Firewall does not take, all at once", () => {
    const wrong = { domains: ["https://example.com", "api.*.com"], managedLists: { Malware: "x" } };
    assert.throws(
      () => planDnsFirewall("dns", { ...PROD, ...wrong }),
      PlanError,
      /domains\[0\][^]*domains\[1\][^]*managedLists\.Malware[^]*managedLists: expected no lists/,
    );
  });
});

describe("DnsFirewall", () => {
  const make = (deletionProtection: boolean) =>
    record(
      () =>
        new DnsFirewall("dns", { deployment: DEPLOYMENT, network: NETWORK, mode: "allow-list", deletionProtection }),
    );

  it("fails closed, and stands over the VPC only once every rule does", async () => {
    const recording = await make(true);
    assert.deepEqual(one(recording, "route53/resolverFirewallConfig").inputs, {
      resourceId: "vpc-1",
      firewallFailOpen: "DISABLED",
    });
    const { inputs, dependsOn } = one(recording, "route53/resolverFirewallRuleGroupAssociation");
    assert.deepInclude(inputs, { vpcId: "vpc-1", mutationProtection: "ENABLED", firewallRuleGroupId: "dns-rules-id" });
    assert.includeMembers([...dependsOn], ["dns-aws", "dns-rest", "dns-config"]);
    const rest = one(recording, "route53/resolverFirewallRule", "dns-rest").inputs;
    assert.deepInclude(rest, { action: "BLOCK", blockResponse: "NXDOMAIN", firewallDomainListId: "dns-rest-id" });
    assert.deepEqual(one(recording, "route53/resolverFirewallDomainList", "dns-rest").inputs.domains, ["*"]);
  });

  it("can be taken off where protection is off", async () => {
    const { inputs } = one(await make(false), "route53/resolverFirewallRuleGroupAssociation");
    assert.equal(inputs.mutationProtection, "DISABLED");
  });
});

describe("DnsQueryLog", () => {
  it("keeps the VPC's queries under the given key", async () => {
    const recording = await record(
      () => new DnsQueryLog("log", { network: NETWORK, retentionDays: 365, keyArn: "arn:aws:kms:key" }),
    );
    assert.deepInclude(one(recording, "cloudwatch/logGroup").inputs, {
      name: "/aws/vendedlogs/route53/log",
      retentionInDays: 365,
      kmsKeyId: "arn:aws:kms:key",
    });
    assert.lengthOf(ofType(recording, "route53/resolverQueryLogConfig"), 1);
    assert.deepEqual(one(recording, "route53/resolverQueryLogConfigAssociation").inputs, {
      resolverQueryLogConfigId: "log-config-id",
      resourceId: "vpc-1",
    });
  });
});
