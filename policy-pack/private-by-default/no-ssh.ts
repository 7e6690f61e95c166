import { integers } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { coversPort, type GroupRule, groupRules, RULE_TOKENS } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, type Truth, truth, yes } from "../policy/truth.ts";
import { judge, type Verdict, violated } from "../policy/verdict.ts";

const MACHINES = families(
  TOKENS.instance,
  TOKENS.launchTemplate,
  TOKENS.launchConfiguration,
  TOKENS.spotInstanceRequest,
);
const SSH = 22;
const FIX = "remove it, and reach machines by AWS Systems Manager Session Manager, containers by their logs";

/** A range so wide that nobody meant SSH by it: between groups it is another policy's matter. */
const MEANT = 1024;

function isMeant(rule: GroupRule): Truth {
  const from = rule.fromPort.number();
  const to = rule.toPort.number();
  const narrow = from !== undefined && to !== undefined && to - from < MEANT;
  const named = rule.protocol.matches((text) => !/^(-1|all)$/i.test(text));
  return or(
    truth(rule.cidrs.length > 0),
    and(named, truth(narrow || rule.fromPort.isUnknown || rule.toPort.isUnknown)),
  );
}

function judgeGroupRule(resource: Resource, rule: GroupRule, port: number): Verdict {
  const isIngress = TOKENS.securityGroupRule.includes(resource.type as never) ? resource.at("type").is("ingress") : yes;
  const tcp = rule.protocol.matches((text) => /^(-1|all|tcp|6)$/i.test(text));
  return judge(not(and(isIngress, tcp, coversPort(rule, port), isMeant(rule))), {
    what: `the rule opens port ${port} (${port === SSH ? "SSH" : "remote administration"})`,
    at: rule.value.path === "" ? rule.fromPort : rule.value,
    required: `no rule for port ${port}`,
    fix: FIX,
  });
}

function judgeMachine(machine: Resource): Verdict {
  return judge(not(machine.at("keyName").set()), {
    what: "the machine takes an SSH key",
    at: machine.at("keyName"),
    required: "no key",
    fix: FIX,
  });
}

export const policy = definePolicy({
  name: "no-ssh",
  title: "Nobody logs in to machines by SSH or remote desktop",
  severity: "high",
  rationale:
    "Keys get copied and never expire, sessions leave no record, and an open port 22 is what every scanner tries first. Session Manager needs neither key nor port, asks IAM and records what was done.",
  remediation: [
    "Remove rules for ports 22 and 3389, key pairs and keyName.",
    "Give machines the policy AmazonSSMManagedInstanceCore and the endpoint ssmmessages.",
  ],
  controls: {
    fsbp: ["EC2.13", "EC2.14"],
    cis: ["5.2", "5.3"],
    pci: ["1.3.1", "2.2.4"],
    nist: ["AC-17", "CM-7", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.5", "A.8.20"],
  },
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html",
  preset: "strict",
  tokens: families(RULE_TOKENS.ingress, TOKENS.keyPair, MACHINES),
  settings: { ports: integers([SSH, 3389], "Ports of remote administration in security groups") },
  check(resource, { ports }) {
    if (TOKENS.keyPair.includes(resource.type as never)) {
      return violated({ what: "an SSH key pair is kept in the account", required: "no key pair", fix: FIX });
    }
    if (MACHINES.includes(resource.type)) return judgeMachine(resource);
    return groupRules(resource, "ingress").flatMap((rule) => ports.map((port) => judgeGroupRule(resource, rule, port)));
  },
});
