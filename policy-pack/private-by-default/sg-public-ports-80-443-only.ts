import { integers } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import {
  groupRules,
  isOfDirection,
  isOpenToInternet,
  isPathMtuDiscovery,
  isSinglePort,
  opensEveryPort,
  RULE_TOKENS,
} from "../aws/network/network.ts";
import { HIGH_RISK_PORTS } from "../aws/network/open-ports.ts";
import { and, not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** SSH, remote desktop, databases and their like: they have policies of their own, as have rules for all ports. */
const NAMED = [22, 3389, ...Object.keys(HIGH_RISK_PORTS).map(Number)];

export const policy = definePolicy({
  name: "sg-public-ports-80-443-only",
  title: "Only ports 80 and 443 are open to the internet",
  severity: "critical",
  rationale:
    "A public service answers on 80 and 443. Any other port that is open to everyone is an administration port, a database or a mistake, and is found by scanners within minutes.",
  remediation: [
    "Name the group, prefix list or ranges that may connect instead of 0.0.0.0/0 and ::/0.",
    "Serve the public on 443, and let 80 only redirect.",
    "List a port that must be open to everyone in the setting ports.",
  ],
  controls: {
    fsbp: ["EC2.18", "EC2.19"],
    cis: ["5.2", "5.3"],
    pci: ["1.3.1", "1.4.1"],
    nist: ["AC-4", "CM-7", "SC-7"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18",
  tokens: RULE_TOKENS.ingress,
  settings: { ports: integers([80, 443], "Ports that may be open to the internet, each by a rule of its own") },
  check(resource, { ports }) {
    return groupRules(resource, "ingress").map((rule) => {
      const transport = rule.protocol.matches((text) => /^(tcp|udp|6|17)$/i.test(text));
      const named = [and(transport, isSinglePort(rule, NAMED)), opensEveryPort(rule), isPathMtuDiscovery(rule)].map(
        not,
      );
      const open = and(isOfDirection(resource, "ingress"), isOpenToInternet(rule), ...named);
      return judge(not(and(open, not(isSinglePort(rule, ports)))), {
        what: "the rule opens to the internet what is no public service",
        at: rule.fromPort,
        found: rule.fromPort.isAbsent ? "all ports" : undefined,
        required: `one of the ports ${ports.join(", ")}, and that port only`,
        fix: "name the source's security group, prefix list or ranges, or open a single public port",
      });
    });
  },
});
