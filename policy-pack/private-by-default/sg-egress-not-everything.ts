import { definePolicy } from "../policy/define-policy.ts";
import { groupRules, isOfDirection, isOpenToInternet, opensEveryPort, RULE_TOKENS } from "../aws/network/network.ts";
import { and, not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "sg-egress-not-everything",
  title: "No security group lets everything out to the internet",
  severity: "low",
  rationale:
    "An attacker inside needs a way out: for tools, for orders, for the data. With every port open to everywhere, nothing stands in the way and nothing looks odd.",
  remediation: [
    "Replace the rule by rules for the ports in use; 443 is enough for most.",
    "Name groups, prefix lists and the VPC's range where the other side is known.",
  ],
  controls: {},
  // Which knows protocol -1 only; all ports of TCP or UDP are as open.
  checkov: ["CKV_AWS_382"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  tokens: RULE_TOKENS.egress,
  check(resource) {
    return groupRules(resource, "egress").map((rule) =>
      judge(not(and(isOfDirection(resource, "egress"), isOpenToInternet(rule), opensEveryPort(rule))), {
        what: "the rule lets everything out, to everywhere",
        at: rule.value.path === "" ? rule.protocol : rule.value,
        required: "the ports in use, or named destinations",
        fix: 'set protocol (ipProtocol) "tcp" and the port that is reached, or a group or prefix list as the destination',
      }),
    );
  },
});
