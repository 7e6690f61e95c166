import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const acl = resourceOf("aws:wafv2/webAcl:WebAcl", "front");
const group = resourceOf("aws:wafv2/ruleGroup:RuleGroup", "ours");
const separate = resourceOf("aws:wafv2/webAclRule:WebAclRule", "limit");
const classic = (kind: string, props: Readonly<Record<string, unknown>>) => resourceOf(`aws:${kind}`, "classic")(props);
const RULE = { name: "limit", priority: 1, statement: {} };

export const examples = defineExamples([
  { name: "rules", verdict: "holds", resources: [acl({ rules: [RULE] }), group({ rules: [RULE] })] },
  {
    name: "rules as a text",
    verdict: "holds",
    resources: [acl({ ruleJson: unknownValue }), group({ rulesJson: '[{"Name":"limit"}]' })],
  },
  {
    name: "a rule that is a resource",
    verdict: "holds",
    resources: [acl({}), separate({ webAclArn: unknownValue }, { propertyDependencies: { webAclArn: ["front"] } })],
  },
  {
    name: "classic ones",
    verdict: "holds",
    resources: [
      classic("waf/webAcl:WebAcl", { rules: [{ ruleId: unknownValue }] }),
      classic("wafregional/ruleGroup:RuleGroup", { activatedRules: [{ ruleId: "1" }] }),
      classic("waf/rule:Rule", { predicates: [{ dataId: "1" }] }),
    ],
  },
  {
    name: "a text that holds none",
    verdict: "violated",
    resources: [group({ rulesJson: "[]" })],
    says: "rule group has no rules",
  },
  { name: "none", verdict: "violated", resources: [acl({ rules: [] })], says: "web ACL has no rules" },
  { name: "a rule with nothing in it", verdict: "violated", resources: [acl({ rules: [{}] })] },
  { name: "an empty rule group", verdict: "violated", resources: [group({})], says: "rule group has no rules" },
  ...["waf", "wafregional"].flatMap((family) => [
    {
      name: `an empty web ACL of ${family}`,
      verdict: "violated" as const,
      resources: [classic(`${family}/webAcl:WebAcl`, {})],
      says: "web ACL has no rules (rules: found",
    },
    {
      name: `an empty rule group of ${family}`,
      verdict: "violated" as const,
      resources: [classic(`${family}/ruleGroup:RuleGroup`, {})],
      says: "rule group has no rules (activatedRules: found",
    },
    {
      name: `a rule of ${family} without conditions`,
      verdict: "violated" as const,
      resources: [classic(`${family}/rule:Rule`, {})],
      says: "no conditions (predicates: found",
    },
  ]),
  {
    name: "a rule that may be of it",
    verdict: "undecided",
    resources: [acl({}), separate({ webAclArn: unknownValue })],
  },
]);
