import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const acl = resourceOf("aws:wafv2/webAcl:WebAcl", "front");
const group = resourceOf("aws:wafv2/ruleGroup:RuleGroup", "ours");
const on = { visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: "limit", sampledRequestsEnabled: true } };
const off = {
  visibilityConfig: { cloudwatchMetricsEnabled: false, metricName: "limit", sampledRequestsEnabled: false },
};

export const examples = defineExamples([
  { name: "metrics", verdict: "holds", resources: [acl({ rules: [on] }), group({ rules: [on], ...on })] },
  {
    name: "a rule without",
    verdict: "violated",
    resources: [acl({ rules: [on, off] })],
    says: "rules[1].visibilityConfig",
  },
  {
    name: "a rule that says nothing",
    verdict: "violated",
    resources: [group({ rules: [{}], ...on })],
    says: "rules[0]",
  },
  {
    name: "a rule group without",
    verdict: "violated",
    resources: [group({ rules: [on], ...off })],
    says: "(visibilityConfig",
  },
  { name: "not known yet", verdict: "undecided", resources: [acl({ rules: [{ visibilityConfig: unknownValue }] })] },
]);
