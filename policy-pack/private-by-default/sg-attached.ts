import { isReferredTo } from "../policy/referrers.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { RULE_TOKENS } from "../aws/network/network.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

const RULES = families(RULE_TOKENS.ingress, RULE_TOKENS.egress);

export const policy = defineGraphPolicy({
  name: "sg-attached",
  title: "Every security group is attached to something",
  severity: "low",
  rationale:
    "A group that nothing uses is not looked at any more, and its rules grow old. One day it is attached to something new, with all that it once let in.",
  remediation: [
    "Attach it to a network interface, load balancer, service or database.",
    "Or remove it, and the rules that name it.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_5"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html",
  tokens: TOKENS.securityGroup,
  check(group, _config, graph) {
    if (TOKENS.defaultSecurityGroup.includes(group.type as never)) return notApplicable("AWS makes the default group");
    return judge(isReferredTo(graph, group, RULES), {
      what: "nothing in the stack uses the security group",
      required: "a resource beside its rules that names it",
      fix: "attach the group, or remove it",
    });
  },
});
