import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const acl = resourceOf("aws:wafv2/webAcl:WebAcl", "front");
const group = resourceOf("aws:wafv2/ruleGroup:RuleGroup", "ours");
const rule = resourceOf("aws:wafv2/webAclRule:WebAclRule", "rule");
const groupOfAcl = resourceOf("aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation", "group");
const classic = resourceOf("aws:waf/webAcl:WebAcl", "classic");
const classicGroup = resourceOf("aws:wafregional/ruleGroup:RuleGroup", "classic");

export const examples = defineExamples([
  { name: "blocks", verdict: "holds", resources: [acl({ rules: [{ name: "a", action: { block: {} } }] })] },
  {
    name: "as its rule group says",
    verdict: "holds",
    resources: [acl({ rules: [{ name: "a", overrideAction: { none: {} } }] })],
  },
  {
    name: "a group of AWS, whose rules act",
    verdict: "holds",
    resources: [
      acl({
        rules: [
          { statement: { managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesCommonRuleSet" } } },
        ],
      }),
    ],
  },
  {
    name: "classic ones",
    verdict: "holds",
    resources: [
      classic({ rules: [{ ruleId: "1", action: { type: "BLOCK" } }] }),
      classicGroup({ activatedRules: [{ ruleId: "1", action: { type: "COUNT" } }] }),
    ],
  },
  { name: "no rules, which another policy names", verdict: "holds", resources: [acl({})] },
  {
    name: "does nothing",
    verdict: "violated",
    resources: [acl({ rules: [{ name: "a", action: { block: {} } }, { name: "b" }] })],
    says: "set action: { block: {} }",
  },
  {
    name: "counts requests, and does nothing when they are too many",
    verdict: "violated",
    resources: [acl({ rules: [{ statement: { rateBasedStatement: { limit: 1000, aggregateKeyType: "IP" } } }] })],
  },
  { name: "an action without a name", verdict: "violated", resources: [group({ rules: [{ name: "a", action: {} }] })] },
  {
    name: "an action without a name, in a list of one",
    verdict: "violated",
    resources: [group({ rules: [{ name: "a", action: [{}] }] })],
  },
  {
    name: "a classic rule",
    verdict: "violated",
    resources: [classic({ rules: [{ ruleId: "1", action: { type: "" } }] })],
    says: 'set action: { type: "BLOCK" }',
  },
  {
    name: "a classic rule that runs a group",
    verdict: "violated",
    resources: [classic({ rules: [{ ruleId: "1", type: "GROUP" }] })],
    says: 'set overrideAction: { type: "NONE" }',
  },
  {
    name: "a classic rule group",
    verdict: "violated",
    resources: [classicGroup({ activatedRules: [{ ruleId: "1" }] })],
    says: "activatedRules[0]",
  },
  {
    name: "rules as JSON",
    verdict: "holds",
    resources: [
      acl({
        ruleJson: JSON.stringify([
          { Name: "a", Action: { Block: {} } },
          {
            Name: "b",
            Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name: "AWSManagedRulesCommonRuleSet" } },
          },
        ]),
      }),
      group({ rulesJson: JSON.stringify([{ Name: "a", Action: { Count: {} } }]) }),
    ],
  },
  {
    name: "a rule as JSON that does nothing",
    verdict: "violated",
    resources: [group({ rulesJson: JSON.stringify([{ Name: "a", Statement: { GeoMatchStatement: {} } }]) })],
  },
  {
    name: "a rule that is a resource, and a rule group, which has no action",
    verdict: "holds",
    resources: [
      rule({ name: "a", action: { block: {} } }),
      groupOfAcl({ ruleName: "b", managedRuleGroup: { vendorName: "AWS", name: "AWSManagedRulesCommonRuleSet" } }),
    ],
  },
  {
    name: "a rule that is a resource, and does nothing",
    verdict: "violated",
    resources: [rule({ name: "a", statement: { geoMatchStatement: { countryCodes: ["US"] } } })],
  },
  { name: "JSON that is not known yet", verdict: "undecided", resources: [acl({ ruleJson: unknownValue })] },
  { name: "rules that are not known yet", verdict: "undecided", resources: [acl({ rules: unknownValue })] },
]);
