import { integers } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import {
  type GroupRule,
  groupRules,
  isInternetRange,
  isOpenToInternet,
  isSinglePort,
  RULE_TOKENS,
} from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, yes } from "../policy/truth.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

const LISTS = families(TOKENS.managedPrefixList, TOKENS.managedPrefixListEntry);

export const policy = definePolicy({
  name: "sg-no-public-ingress",
  title: "No security group lets in the internet at large",
  severity: "critical",
  rationale:
    "A rule from 0.0.0.0/0 or ::/0 puts whatever stands behind it one mistake away from every scanner on the internet. Public traffic comes in by CloudFront, whose managed prefix list or VPC origin can be named instead.",
  remediation: [
    "Name the security group that may connect (referencedSecurityGroupId), a prefix list, or the exact ranges.",
    "For traffic from CloudFront use a VPC origin, or the prefix list com.amazonaws.global.cloudfront.origin-facing.",
  ],
  controls: {
    fsbp: ["EC2.18", "EC2.19"],
    cis: ["5.2", "5.3"],
    pci: ["1.3.1", "1.4.1"],
    nist: ["AC-4", "SC-7"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  preset: "ledger",
  tokens: families(RULE_TOKENS.ingress, LISTS),
  settings: {
    allowedPorts: integers([], "Ports that may be open to the internet, such as 443 of an edge that has no CDN"),
  },
  check(resource, { allowedPorts }) {
    if (LISTS.includes(resource.type)) return judgeList(resource);
    return groupRules(resource, "ingress").map((rule) => {
      const isIngress = TOKENS.securityGroupRule.includes(resource.type as never)
        ? resource.at("type").is("ingress")
        : yes;
      return judge(not(and(isIngress, isOpenToInternet(rule), not(isSinglePort(rule, allowedPorts)))), {
        what: "the rule lets in the internet",
        at: rule.value.path === "" ? firstOpen(rule) : rule.value,
        required: "a security group, a prefix list or narrow ranges as the source",
        fix: "replace the range by referencedSecurityGroupId of the client's group, or prefixListId",
      });
    });
  },
});

/** A list of ranges that rules name: with the internet in it, each of them lets in everyone, and does not look like it. */
function judgeList(list: Resource): Verdict {
  const ranges = [
    list.at("cidr"),
    ...list
      .at("entries")
      .items()
      .map((entry) => entry.at("cidr")),
  ];
  return combine(
    ranges.map((range) =>
      judge(not(range.matches(isInternetRange)), {
        what: "the prefix list holds the internet",
        at: range,
        required: "narrow ranges",
        fix: "take the range out of the list",
      }),
    ),
  );
}

/** The range that is at fault, in a rule that is a resource of its own. */
function firstOpen(rule: GroupRule) {
  return rule.cidrs.find((cidr) => cidr.matches(isInternetRange).answer === "yes");
}
