import { choice } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { coversPort } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { type OwnedRule, rulesOf } from "../aws/network/security-groups.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, some, type Truth } from "../policy/truth.ts";
import { combine, judge, notApplicable, type Verdict, undecided } from "../policy/verdict.ts";

const STORES = families(
  TOKENS.rdsInstance,
  TOKENS.rdsCluster,
  TOKENS.docdbCluster,
  TOKENS.neptuneCluster,
  TOKENS.redshiftCluster,
  TOKENS.cacheReplicationGroup,
  TOKENS.cacheCluster,
  TOKENS.serverlessCache,
  TOKENS.memoryCluster,
  TOKENS.daxCluster,
);
const GROUP_LISTS = ["vpcSecurityGroupIds", "securityGroupIds"] as const;

/** The data stores that a group guards. */
function guardedBy(graph: Graph, group: Resource): readonly Resource[] {
  return GROUP_LISTS.flatMap((list) => graph.companions(group, STORES, list).found);
}

/** The rule only lets answers out: to a group, and to no port below those that clients connect from. */
function isAnswersOnly({ rule }: OwnedRule): Truth {
  const toGroup = rule.cidrs.length === 0 && rule.prefixLists.length === 0 && rule.groups.length > 0;
  const low = some([22, 53, 80, 443, 1023], (port) => coversPort(rule, port));
  const high = rule.fromPort.satisfies((n) => n >= 1024);
  return and({ answer: toGroup ? "yes" : "no" }, not(low), high);
}

function judgeRule(owned: OwnedRule, store: Resource, allow: "nothing" | "answers"): Verdict {
  const older = TOKENS.securityGroupRule.includes(owned.owner.type as never);
  const isEgress: Truth = older ? owned.owner.at("type").is("egress") : { answer: "yes" };
  const allowed: Truth = allow === "answers" ? isAnswersOnly(owned) : { answer: "no" };
  return judge(not(and(isEgress, not(allowed))), {
    what: `${store.name} may open connections of its own`,
    at: owned.rule.value.path === "" ? undefined : owned.rule.value,
    found: `the outgoing rule of ${owned.owner.name}`,
    required: allow === "answers" ? "no outgoing rule, or ports from 1024 to a security group" : "no outgoing rule",
    fix: "remove the rule: security groups let the answers out by themselves; where others use the group, too, give the data store one of its own",
  });
}

export const policy = defineGraphPolicy({
  name: "sg-database-no-egress",
  title: "Databases and caches open no connections of their own",
  severity: "medium",
  rationale:
    "A data store answers; it calls nobody. Whoever gets code to run in it (a function in SQL, a flaw of the engine) sends the data out by the way that its security group leaves open.",
  remediation: [
    "Remove the outgoing rules of the groups of databases and caches; answers need none.",
    "Give a function that rotates credentials a group of its own.",
  ],
  controls: {
    pci: ["1.3.2", "1.4.4"],
    nist: ["AC-4", "AC-4(21)", "SC-7", "SC-7(5)", "SC-7(10)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  tokens: TOKENS.securityGroup,
  settings: {
    allow: choice(
      ["nothing", "answers"],
      "nothing",
      "What may go out: nothing, or only ports from 1024 to a security group (as for engines that answer on other ports)",
    ),
  },
  check(group, { allow }, graph) {
    const store = guardedBy(graph, group)[0];
    if (!store) return notApplicable("it guards no data store of this stack");
    const { found, maybe } = rulesOf(graph, group, "egress");
    return combine([
      ...found.map((owned) => judgeRule(owned, store, allow)),
      ...maybe.map(({ owner }) => undecided(`${owner.name}: securityGroupId`)),
    ]);
  },
});
