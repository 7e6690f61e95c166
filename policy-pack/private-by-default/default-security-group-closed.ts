import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { RULE_TOKENS } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, unknown } from "../policy/truth.ts";
import { combine, judge, undecided, type Verdict, violated } from "../policy/verdict.ts";

const RULES = families(RULE_TOKENS.ingress, RULE_TOKENS.egress).filter(
  (token) => !TOKENS.securityGroup.includes(token as never),
);
const EMPTY = "a default group without rules";

/** Rules of their own that name the group. A reference to a VPC there can only mean its default group. */
function judgeRules(graph: Graph, target: Resource): Verdict {
  const { found } = graph.companions(target, RULES, "securityGroupId");
  return combine(
    found.map((rule) =>
      violated({
        what: `the rule ${rule.name} opens the VPC's default security group`,
        at: rule.at("securityGroupId"),
        required: EMPTY,
        fix: "give the workload a security group of its own, and the rule to that",
      }),
    ),
  );
}

function judgeGroup(graph: Graph, group: Resource): Verdict {
  const inline = (["ingress", "egress"] as const).map((direction) => {
    const rules = group.at(direction);
    return judge(rules.isUnknown ? unknown(rules.path) : not(rules.set()), {
      what: `the VPC's default security group has ${direction} rules`,
      at: rules,
      found: `${rules.items().length} rule(s)`,
      required: EMPTY,
      fix: `set ${direction}: []`,
    });
  });
  return combine([...inline, judgeRules(graph, group)]);
}

function judgeVpc(graph: Graph, vpc: Resource): Verdict {
  const adopted = graph.companions(vpc, TOKENS.defaultSecurityGroup, "vpcId");
  const rules = judgeRules(graph, vpc);
  if (adopted.found.length > 0) return rules;
  // One without vpcId adopts that of the account's default VPC.
  const ofDefault = vpc.type !== TOKENS.vpc[0] && graph.ofType(TOKENS.defaultSecurityGroup).length > 0;
  if (ofDefault) return rules;
  const [maybe] = adopted.maybe;
  if (maybe) return undecided(`${maybe.name}: vpcId`);
  return combine([
    rules,
    violated({
      what: "the VPC's default security group is as AWS made it: its members may talk to each other and to the internet",
      required: EMPTY,
      fix: "add new aws.ec2.DefaultSecurityGroup(name, { vpcId: vpc.id, ingress: [], egress: [] })",
    }),
  ]);
}

export const policy = defineGraphPolicy({
  name: "default-security-group-closed",
  title: "The default security group of every VPC has no rules",
  severity: "medium",
  rationale:
    "Whatever is started without a security group gets the default one, which lets all its members talk to each other and to everywhere. Emptied, a forgotten group means no connection instead of too many.",
  remediation: [
    "Adopt it with aws.ec2.DefaultSecurityGroup, without ingress and egress.",
    "Give every workload a security group of its own.",
  ],
  controls: {
    fsbp: ["EC2.2"],
    cis: ["5.4"],
    pci: ["1.3.1", "1.3.2"],
    nist: ["AC-4", "SC-7", "SC-7(5)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  checkov: ["CKV2_AWS_12"],
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
  tokens: families(TOKENS.vpc, TOKENS.defaultSecurityGroup),
  check(resource, _config, graph) {
    return TOKENS.defaultSecurityGroup.includes(resource.type as never)
      ? judgeGroup(graph, resource)
      : judgeVpc(graph, resource);
  },
});
