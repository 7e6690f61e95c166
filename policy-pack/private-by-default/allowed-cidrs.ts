import { isWithin } from "../aws/network/cidr.ts";
import { texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { groupRules, isOfDirection, RULE_TOKENS } from "../aws/network/network.ts";
import { not, or } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "allowed-cidrs",
  title: "Security groups let in the agreed networks only",
  severity: "medium",
  rationale:
    "A range that nobody agreed on is a partner's old office, somebody's home or a typing error; it lets in whoever has those addresses now.",
  remediation: ["Narrow the range to one of the agreed networks, or refer to a security group instead."],
  controls: { pci: ["1.3.1"], nist: ["SC-7", "SC-7(5)"], soc2: ["CC6.6"], iso27001: ["A.8.20"] },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  preset: "strict",
  tokens: RULE_TOKENS.ingress,
  settings: {
    cidrs: texts(
      [],
      "Ranges (IPv4 and IPv6) that rules may let in, whole or in parts; none: the policy asks for nothing",
    ),
  },
  check(resource, { cidrs }) {
    if (cidrs.length === 0) return notApplicable("the config names no ranges");
    const incoming = isOfDirection(resource, "ingress");
    return groupRules(resource, "ingress").flatMap((rule) =>
      rule.cidrs.map((range) =>
        judge(
          or(
            range.matches((text) => cidrs.some((agreed) => isWithin(text, agreed))),
            not(incoming),
          ),
          {
            what: "the rule lets in a network that was not agreed",
            at: range,
            required: `a range within ${cidrs.join(", ")}`,
            fix: "narrow the range, or refer to a security group",
          },
        ),
      ),
    );
  },
});
