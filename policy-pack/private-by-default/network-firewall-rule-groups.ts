import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const REFERENCES = ["statefulRuleGroupReferences", "statelessRuleGroupReferences"] as const;

export const policy = definePolicy({
  name: "network-firewall-rule-groups",
  title: "Network firewall policies have rule groups",
  severity: "medium",
  rationale: "A firewall without rules is passed by everything or by nothing, and costs the same as one that filters.",
  remediation: ["Add a rule group, of one's own or one that AWS manages, to statefulRuleGroupReferences."],
  controls: { fsbp: ["NetworkFirewall.3"] },
  url: "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policies.html",
  tokens: TOKENS.firewallPolicy,
  check(firewall) {
    const policy = firewall.at("firewallPolicy");
    return judge(
      some(REFERENCES, (key) => policy.at(key).set()),
      {
        what: "the policy has no rules",
        at: policy.at(REFERENCES[0]),
        required: "one rule group at least",
        fix: "set firewallPolicy.statefulRuleGroupReferences: [{ resourceArn: group.arn }]",
      },
    );
  },
});
