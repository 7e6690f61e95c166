import { integers } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { groupRules, isOfDirection, isPathMtuDiscovery, isSinglePort, RULE_TOKENS } from "../aws/network/network.ts";
import { namesInternetList } from "../aws/network/prefix-lists.ts";
import { and, not } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "sg-no-public-prefix-list",
  title: "No security group lets in the internet by a prefix list",
  severity: "critical",
  rationale:
    "A prefix list that holds 0.0.0.0/0 or ::/0 opens SSH, a database or every port to everyone, in a rule that looks as if it named somebody.",
  remediation: [
    "Take the range out of the prefix list, and put in the ranges of those who connect.",
    "List a port that must be open to everyone in the setting ports.",
  ],
  controls: { fsbp: ["EC2.13", "EC2.14", "EC2.18", "EC2.19"] },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html",
  tokens: RULE_TOKENS.ingress,
  settings: { ports: integers([80, 443], "Ports that may be open to the internet, each by a rule of its own") },
  check(resource, { ports }, graph) {
    const rules = groupRules(resource, "ingress").filter((rule) => rule.prefixLists.length > 0);
    if (rules.length === 0) return notApplicable("its rules name no prefix list");
    return rules.map((rule) => {
      const open = and(isOfDirection(resource, "ingress"), namesInternetList(graph, resource, rule));
      return judge(not(and(open, not(isSinglePort(rule, ports)), not(isPathMtuDiscovery(rule)))), {
        what: "the rule lets in the internet by a prefix list that holds it",
        at: rule.prefixLists[0],
        required: `narrow ranges in the list, or one of the ports ${ports.join(", ")} and that port only`,
        fix: "take 0.0.0.0/0 and ::/0 out of the prefix list, and put in the ranges that may connect",
      });
    });
  },
});
