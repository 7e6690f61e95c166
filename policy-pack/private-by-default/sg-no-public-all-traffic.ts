import { definePolicy } from "../policy/define-policy.ts";
import {
  type GroupRule,
  groupRules,
  isOfAllProtocols,
  isOfDirection,
  isOpenToInternet,
  opensEveryPort,
  RULE_TOKENS,
} from "../aws/network/network.ts";
import { and, not } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge } from "../policy/verdict.ts";

/** What opens all: the rule where it is inline, of a rule of its own the protocol, or the ports where that is one of many. */
function placeOf(rule: GroupRule): Value {
  if (rule.value.path !== "") return rule.value;
  return isOfAllProtocols(rule.protocol).answer === "yes" ? rule.protocol : rule.toPort;
}

export const policy = definePolicy({
  name: "sg-no-public-all-traffic",
  title: "No security group opens all ports to the internet",
  severity: "critical",
  rationale:
    "With all ports open, the security group is no filter at all: SSH, databases and whatever the next process listens on answer everyone.",
  remediation: [
    "Replace the rule by one for each port that is served, from the groups or ranges that are served.",
    "For traffic between members of a group, name the group itself instead of a range.",
  ],
  controls: { fsbp: ["EC2.13", "EC2.14", "EC2.18", "EC2.19"] },
  // CKV_AWS_277 knows protocol -1 only; all ports of TCP or UDP are as open.
  checkov: ["CKV_AWS_24", "CKV_AWS_25", "CKV_AWS_260", "CKV_AWS_277"],
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  tokens: RULE_TOKENS.ingress,
  check(resource) {
    return groupRules(resource, "ingress").map((rule) =>
      judge(not(and(isOfDirection(resource, "ingress"), isOpenToInternet(rule), opensEveryPort(rule))), {
        what: "the rule opens all ports to the internet",
        at: placeOf(rule),
        required: "a rule for each port that is served",
        fix: "set protocol (ipProtocol), fromPort and toPort to what is served, or name the group that may connect",
      }),
    );
  },
});
