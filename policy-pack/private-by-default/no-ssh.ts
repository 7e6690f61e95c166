import { integers } from "../config.ts";
import { definePolicy } from "../define-policy.ts";
import { coversPort, type GroupRule, groupRules, isInternetRange, RULE_TOKENS } from "../network.ts";
import type { Resource } from "../resource.ts";
import { families, TOKENS } from "../tokens.ts";
import { and, not, or, some, type Truth, truth, yes } from "../truth.ts";
import type { Value } from "../value.ts";
import { combine, judge, type Verdict, violated } from "../verdict.ts";

const MACHINES = families(
  TOKENS.instance,
  TOKENS.launchTemplate,
  TOKENS.launchConfiguration,
  TOKENS.spotInstanceRequest,
);
const NETWORK_ACLS = families(TOKENS.networkAcl, TOKENS.networkAclRule);
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

/** The rule says something of port 22 from the internet; higher ports are those of replies, which an ACL must let in. */
function concernsSsh(rule: Value): Truth {
  const range = or(...["cidrBlock", "ipv6CidrBlock"].map((key) => rule.at(key).matches(isInternetRange)));
  const tcp = rule.at("protocol").matches((text) => /^(-1|all|tcp|6)$/i.test(text));
  const all = rule.at("protocol").matches((text) => /^(-1|all)$/i.test(text));
  const covers = and(
    rule.at("fromPort").satisfies((n) => n <= SSH),
    rule.at("toPort").satisfies((n) => n >= SSH),
  );
  return and(range, tcp, or(all, covers));
}

function says(action: Value, expected: "allow" | "deny"): Truth {
  return action.matches((text) => text.toLowerCase() === expected);
}

function judgeAclRule(rule: Value, lets: Truth): Verdict {
  return judge(not(and(lets, concernsSsh(rule))), {
    what: "the network ACL lets in SSH from the internet",
    at: rule.path === "" ? rule.at("ruleAction") : rule,
    required: "no rule from the internet that covers port 22",
    fix: "allow the ports that are served, and 1024-65535 for replies",
  });
}

/** Rules count in the order of their numbers: what an earlier one denies, a later one does not let in. */
function isDeniedBefore(rule: Value, rules: readonly Value[]): Truth {
  const number = rule.at("ruleNo").number() ?? 0;
  return or(
    ...rules.map((other) => {
      const isEarlier = other.at("ruleNo").satisfies((n) => n < number);
      const sameFamily = other.at("cidrBlock").isAbsent === rule.at("cidrBlock").isAbsent;
      return and(truth(sameFamily), isEarlier, says(other.at("action"), "deny"), concernsSsh(other));
    }),
  );
}

function judgeAcl(resource: Resource): Verdict {
  const inputs = resource.inputs;
  if (TOKENS.networkAclRule.includes(resource.type as never)) {
    const isIngress = not(inputs.at("egress").is(true, { absent: false }));
    return judgeAclRule(inputs, and(isIngress, says(inputs.at("ruleAction"), "allow")));
  }
  const rules = resource.at("ingress").items();
  return combine(
    rules.map((rule) => judgeAclRule(rule, and(says(rule.at("action"), "allow"), not(isDeniedBefore(rule, rules))))),
  );
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
    fsbp: ["EC2.13", "EC2.14", "EC2.19", "EC2.21", "EC2.53"],
    cis: ["5.1", "5.2", "5.3"],
    pci: ["1.3.1", "2.2.4"],
    nist: ["AC-17", "CM-7", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.5", "A.8.20"],
  },
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html",
  tokens: families(RULE_TOKENS.ingress, NETWORK_ACLS, TOKENS.keyPair, MACHINES),
  settings: { ports: integers([SSH, 3389], "Ports of remote administration in security groups") },
  check(resource, { ports }) {
    if (TOKENS.keyPair.includes(resource.type as never)) {
      return violated({ what: "an SSH key pair is kept in the account", required: "no key pair", fix: FIX });
    }
    if (MACHINES.includes(resource.type)) return judgeMachine(resource);
    if (NETWORK_ACLS.includes(resource.type)) return judgeAcl(resource);
    return groupRules(resource, "ingress").flatMap((rule) => ports.map((port) => judgeGroupRule(resource, rule, port)));
  },
});
