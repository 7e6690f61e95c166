import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

const METRICS = "visibilityConfig.cloudwatchMetricsEnabled";

const DEMAND = {
  path: METRICS,
  must: isTrue({ absent: false }),
  what: "nobody can tell how often it matched",
  required: "true",
  fix: "set visibilityConfig: { cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true }",
} as const;

export const policy = definePropertyPolicy({
  name: "waf-rule-metrics",
  title: "Rules and rule groups of AWS WAF have metrics",
  severity: "medium",
  rationale:
    "A metric of each rule shows an attack while it goes on, and a rule that blocks customers before they call.",
  remediation: ["Set visibilityConfig.cloudwatchMetricsEnabled: true in every rule and rule group."],
  controls: { fsbp: ["WAF.12"] },
  preset: "strict",
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/monitoring-cloudwatch.html",
  demands: [
    { tokens: families(TOKENS.webAcl, TOKENS.webAclRuleGroup), each: "rules", ...DEMAND },
    { tokens: TOKENS.webAclRuleGroup, ...DEMAND },
  ],
});
