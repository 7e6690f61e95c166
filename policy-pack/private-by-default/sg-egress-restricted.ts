import { integer, integers } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import {
  type GroupRule,
  groupRules,
  isInternetRange,
  isOpenToInternet,
  isSinglePort,
  opensAtMost,
  RULE_TOKENS,
} from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, yes } from "../policy/truth.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

const ALL_PORTS = 65_536;

interface Limits {
  readonly allowedPorts: readonly number[];
  readonly maximumPorts: number;
}

function judgeRule(resource: Resource, rule: GroupRule, { allowedPorts, maximumPorts }: Limits): Verdict {
  const isEgress = TOKENS.securityGroupRule.includes(resource.type as never) ? resource.at("type").is("egress") : yes;
  const open = rule.cidrs.find((cidr) => cidr.matches(isInternetRange).answer === "yes");
  const toInternet = judge(not(and(isEgress, isOpenToInternet(rule), not(isSinglePort(rule, allowedPorts)))), {
    what: "the rule lets everything out to the internet",
    at: rule.value.path === "" ? open : rule.value,
    required:
      allowedPorts.length === 0
        ? "named destinations"
        : `named destinations, or one of the ports ${allowedPorts.join(", ")}`,
    fix: "name the group, prefix list or range that is to be reached, and its port",
  });
  if (maximumPorts >= ALL_PORTS) return toInternet;
  const narrow = judge(not(and(isEgress, not(opensAtMost(rule, maximumPorts)))), {
    what: "the rule lets out more ports than are in use",
    at: rule.value.path === "" ? rule.protocol : rule.value,
    required: maximumPorts === 1 ? "the exact port" : `a range of ${maximumPorts} ports at most`,
    fix: 'set protocol (ipProtocol) "tcp", and fromPort and toPort to the port that is reached',
  });
  return combine([toInternet, narrow]);
}

export const policy = definePolicy({
  name: "sg-egress-restricted",
  title: "Security groups let out only what is named",
  severity: "medium",
  rationale:
    "An attacker who gets into a workload needs a way out: for tools, for orders, for the data. Egress to named groups and ports leaves none; egress to everywhere on all ports leaves every one.",
  remediation: [
    "Replace the rule to 0.0.0.0/0 by rules to the groups of databases, caches and endpoints, and to the prefix lists of S3 and DynamoDB.",
    "Where the internet must be reached, open port 443 alone.",
  ],
  controls: {
    pci: ["1.3.2", "1.4.4"],
    nist: ["AC-4", "SC-7", "SC-7(5)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  preset: "strict",
  tokens: RULE_TOKENS.egress,
  settings: {
    allowedPorts: integers([443], "Single ports that may be open to the internet at large"),
    maximumPorts: integer(
      ALL_PORTS,
      "Most ports that a rule may open, whatever the destination; 1 demands exact ports",
      {
        minimum: 1,
        maximum: ALL_PORTS,
      },
    ),
  },
  check(resource, limits) {
    return groupRules(resource, "egress").map((rule) => judgeRule(resource, rule, limits));
  },
});
