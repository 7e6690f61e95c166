import { HIGH_RISK_PORTS, opensToInternet } from "../aws/network/open-ports.ts";
import { integers } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { type GroupRule, groupRules, RULE_TOKENS } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { not, or } from "../policy/truth.ts";
import { judge, type Verdict } from "../policy/verdict.ts";

function worstOf(resource: Resource, rule: GroupRule, ports: readonly number[]): Verdict {
  const judged = ports.map((port) => ({
    port,
    open: opensToInternet(resource, rule, { port, service: "", protocols: ["tcp", "udp"] }),
  }));
  const first = judged.find(({ open }) => open.answer === "yes");
  return judge(not(or(...judged.map(({ open }) => open))), {
    what: `the rule opens port ${first?.port ?? ""} (${HIGH_RISK_PORTS[first?.port ?? 0] ?? "as the config says, not for everyone"}) to the internet`,
    at: rule.value.path === "" ? rule.fromPort : rule.value,
    required: "no rule from the internet for databases, file shares, mail boxes and administration",
    fix: "name the security group, prefix list or narrow range that may connect",
  });
}

export const policy = definePolicy({
  name: "sg-no-public-high-risk-ports",
  title: "No security group opens databases, file shares or administration to the internet",
  severity: "critical",
  rationale:
    "Databases and caches are made for a trusted network: many let in whoever reaches them. Open to the internet they are found within minutes, read, emptied and held to ransom.",
  remediation: [
    "Name the security group of the clients instead of 0.0.0.0/0 and ::/0.",
    "Reach them from outside by VPN, by Session Manager's port forwarding, or by an API before them.",
  ],
  controls: { fsbp: ["EC2.19", "Redshift.15"] },
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19",
  tokens: RULE_TOKENS.ingress,
  settings: {
    ports: integers(
      Object.keys(HIGH_RISK_PORTS).map(Number),
      "Ports that may not be open to the internet, over TCP or UDP",
    ),
  },
  check(resource, { ports }) {
    return groupRules(resource, "ingress").map((rule) => worstOf(resource, rule, ports));
  },
});
