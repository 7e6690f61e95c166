import { defineGraphPolicy } from "../policy/define-policy.ts";
import { unsure } from "../policy/graph.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "dns-firewall-blocks",
  title: "DNS firewalls stop queries, and do not only report them",
  severity: "medium",
  preset: "strict",
  rationale:
    "A rule of the action ALERT writes a line and answers all the same: the data has left before anybody reads it.",
  remediation: [
    'Give the rules for bad domains, or for all that is not allowed, action: "BLOCK".',
    "Run with ALERT for a while first, and look at the query logs for what would stop.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-actions.html",
  tokens: TOKENS.dnsFirewallGroup,
  check(group, _config, graph) {
    const rules = graph.companions(group, TOKENS.dnsFirewallRule, "firewallRuleGroupId");
    if (rules.found.length + rules.maybe.length === 0) return notApplicable("its rules are not in this stack");
    const blocks = some(rules.found, (rule) => rule.at("action").is("BLOCK"));
    return judge(or(blocks, unsure(rules, "firewallRuleGroupId")), {
      what: "no rule of the group stops a query",
      at: rules.found[0]?.at("action"),
      required: "a rule that blocks",
      fix: 'set action: "BLOCK" in the rule for what must not be asked',
    });
  },
});
