import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const acl = resourceOf("aws:wafv2/webAcl:WebAcl", "front");
const separate = resourceOf("aws:wafv2/webAclRule:WebAclRule", "bad-inputs");
const association = resourceOf("aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation", "bad-inputs");
const OF = { propertyDependencies: { webAclArn: ["front"] } };
const NAME = "AWSManagedRulesKnownBadInputsRuleSet";
const rule = (
  name: unknown,
  more: Readonly<Record<string, unknown>> = {},
  group: Readonly<Record<string, unknown>> = {},
) => ({
  name: "managed",
  priority: 1,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: "AWS", name, ...group } },
  ...more,
});

const asText = (more: Readonly<Record<string, unknown>>, group: Readonly<Record<string, unknown>> = {}) =>
  acl({
    ruleJson: JSON.stringify([
      {
        Name: "managed",
        Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name: NAME, ...group } },
        ...more,
      },
    ]),
  });

export const examples = defineExamples([
  {
    name: "AWS's rules, beside others",
    verdict: "holds",
    resources: [acl({ rules: [rule("AWSManagedRulesCommonRuleSet"), rule(NAME)] })],
  },
  {
    name: "a rule that is a resource",
    verdict: "holds",
    resources: [acl({}), separate({ webAclArn: unknownValue, ...rule(NAME) }, OF)],
  },
  {
    name: "a rule group that is associated",
    verdict: "holds",
    resources: [
      acl({}),
      association(
        { webAclArn: unknownValue, overrideAction: "none", managedRuleGroup: { name: NAME, vendorName: "AWS" } },
        OF,
      ),
    ],
  },
  {
    name: "as a text",
    verdict: "holds",
    resources: [acl({ ruleJson: `[{"Statement":{"ManagedRuleGroupStatement":{"Name":"${NAME}"}}}]` })],
  },
  { name: "a text that is not known yet", verdict: "undecided", resources: [acl({ ruleJson: unknownValue })] },
  {
    name: "as a text, but it only counts",
    verdict: "violated",
    resources: [asText({ OverrideAction: { Count: {} } })],
  },
  {
    name: "as a text, but the rule of Log4j is excluded",
    verdict: "violated",
    resources: [asText({}, { ExcludedRules: [{ Name: "Log4JRCE" }] })],
  },
  {
    name: "as a text, but the rule of Log4j only counts",
    verdict: "violated",
    resources: [asText({}, { RuleActionOverrides: [{ Name: "Log4JRCE_BODY", ActionToUse: { Count: {} } }] })],
  },
  {
    name: "as a text, where the rule of Log4j is said to block",
    verdict: "holds",
    resources: [asText({}, { RuleActionOverrides: [{ Name: "Log4JRCE_BODY", ActionToUse: { Block: {} } }] })],
  },
  {
    name: "as a text, which does not parse",
    verdict: "violated",
    resources: [acl({ ruleJson: `[{"Name":"${NAME}"` })],
  },
  {
    name: "another of its rules only counts",
    verdict: "holds",
    resources: [
      acl({
        rules: [
          rule(NAME, {}, { ruleActionOverrides: [{ name: "Host_localhost_HEADER", actionToUse: { count: {} } }] }),
        ],
      }),
    ],
  },
  {
    name: "other rules",
    verdict: "violated",
    resources: [acl({ rules: [rule("AWSManagedRulesAnonymousIpList")] })],
    says: "1 rule(s)",
  },
  { name: "no rules", verdict: "violated", resources: [acl({})] },
  { name: "a text without", verdict: "violated", resources: [acl({ ruleJson: "[]" })] },
  {
    name: "AWS's rules, which only count",
    verdict: "violated",
    resources: [acl({ rules: [rule(NAME, { overrideAction: { count: {} } })] })],
  },
  {
    name: "an associated rule group that only counts",
    verdict: "violated",
    resources: [
      acl({}),
      association({ webAclArn: unknownValue, overrideAction: "count", managedRuleGroup: { name: NAME } }, OF),
    ],
  },
  {
    name: "the rule of Log4j only counts",
    verdict: "violated",
    resources: [
      acl({
        rules: [rule(NAME, {}, { ruleActionOverrides: [{ name: "Log4JRCE_HEADER", actionToUse: { count: {} } }] })],
      }),
    ],
  },
  {
    name: "the rule of Log4j is excluded",
    verdict: "violated",
    resources: [acl({ rules: [rule(NAME, {}, { excludedRules: [{ name: "Log4JRCE" }] })] })],
  },
  { name: "a name that is not known yet", verdict: "undecided", resources: [acl({ rules: [rule(unknownValue)] })] },
  {
    name: "a rule that may be of it",
    verdict: "undecided",
    resources: [acl({}), separate({ webAclArn: unknownValue, ...rule(NAME) })],
  },
]);
