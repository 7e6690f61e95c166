import { definePropertyPolicy, has } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

const RULES = "ruleGroup.rulesSource.statelessRulesAndCustomActions.statelessRules";

export const policy = definePropertyPolicy({
  name: "network-firewall-group-not-empty",
  title: "Stateless rule groups of network firewalls hold rules",
  severity: "medium",
  rationale: "An empty rule group looks like a filter in every list, and filters nothing.",
  remediation: ["Add statelessRules, or remove the group."],
  controls: { fsbp: ["NetworkFirewall.6"] },
  url: "https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-rule-groups.html",
  demands: [
    {
      tokens: TOKENS.firewallRuleGroup,
      path: RULES,
      must: (rules, group) => or(rules.set(), group.at("rules").set()),
      when: has("type", "STATELESS"),
      what: "the rule group is empty",
      required: "one rule at least",
      fix: `add a rule to ${RULES}, or remove the group`,
    },
  ],
});
