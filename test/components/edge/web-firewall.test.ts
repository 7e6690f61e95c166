import { assert } from "chai";
import { WebFirewall, type WebFirewallArgs } from "../../../components/edge/web-firewall.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, record } from "../harness.ts";

const ARGS: WebFirewallArgs = {
  deployment: { ...DEPLOYMENT, region: "eu-central-1" },
  scope: "CLOUDFRONT",
  logs: { retentionDays: 365, keyArn: "arn:aws:kms:us-east-1:123456789012:key/1" },
};
const create = (args: Partial<WebFirewallArgs> = {}) => record(() => new WebFirewall("waf", { ...ARGS, ...args }));

interface Rule {
  name: string;
  priority: number;
  statement: Record<string, Record<string, unknown>>;
}

describe("WebFirewall", () => {
  it("has AWS's groups and a rate limit, sorted by priority, with nothing undefined (F-45, Z-08)", async () => {
    const { inputs } = one(await create(), "wafv2/webAcl");
    const rules = inputs.rules as Rule[];
    assert.deepEqual(
      rules.map(({ name, priority }) => [priority, name]),
      [
        [10, "rate-limit"],
        [20, "AWSManagedRulesAmazonIpReputationList"],
        [30, "AWSManagedRulesKnownBadInputsRuleSet"],
        [40, "AWSManagedRulesCommonRuleSet"],
        [50, "AWSManagedRulesSQLiRuleSet"],
      ],
    );
    assert.deepEqual(rules[0]?.statement, {
      rateBasedStatement: { aggregateKeyType: "IP", evaluationWindowSec: 300, limit: 2000 },
    });
    assert.notInclude(
      JSON.stringify(inputs, (_key, value) => value ?? "nothing"),
      "nothing",
    );
  });

  it("lives in us-east-1 for CloudFront, and in its region otherwise", async () => {
    const regions = async (args: Partial<WebFirewallArgs>) =>
      (await create(args)).resources.flatMap(({ type, inputs }) => (type.startsWith("aws:") ? [inputs.region] : []));
    assert.deepEqual(new Set(await regions({})), new Set(["us-east-1"]));
    assert.deepEqual(new Set(await regions({ scope: "REGIONAL" })), new Set(["eu-central-1"]));
  });

  it("logs encrypted, under the name that AWS asks for, without credentials", async () => {
    const recording = await create({ redactedHeaders: ["X-Origin-Verify", "Cookie"] });
    assert.deepInclude(one(recording, "cloudwatch/logGroup").inputs, {
      name: "aws-waf-logs-waf",
      kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1",
      retentionInDays: 365,
    });
    assert.deepEqual(one(recording, "wafv2/webAclLoggingConfiguration").inputs.redactedFields, [
      { singleHeader: { name: "authorization" } },
      { singleHeader: { name: "cookie" } },
      { singleHeader: { name: "x-origin-verify" } },
    ]);
  });

  it("keeps credentials out of samples and of what a rule matched, too", async () => {
    const { dataProtectionConfig } = one(await create({ redactedHeaders: ["X-Origin-Verify"] }), "wafv2/webAcl").inputs;
    const field = { fieldType: "SINGLE_HEADER", fieldKeys: ["authorization", "cookie", "x-origin-verify"] };
    assert.deepEqual(dataProtectionConfig, { dataProtections: [{ action: "SUBSTITUTION", field }] });
  });

  it("protects load balancers by key, with scope REGIONAL only", async () => {
    const protects = { main: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/a/1" };
    const recording = await create({ scope: "REGIONAL", protects });
    assert.equal(one(recording, "wafv2/webAclAssociation").inputs.resourceArn, protects.main);
    assert.isEmpty(ofType(await create(), "wafv2/webAclAssociation"));
    assert.throws(() => new WebFirewall("waf", { ...ARGS, protects }), PlanError, /protects: found main/);
  });

  it("reports every bad argument at once", () => {
    assert.throws(
      () =>
        new WebFirewall("waf", { ...ARGS, rateLimit: { requests: 5, windowSeconds: 61 }, logs: { retentionDays: 2 } }),
      PlanError,
      /3 problems[^]*rateLimit\.requests[^]*rateLimit\.windowSeconds[^]*logs\.retentionDays/,
    );
  });
});
