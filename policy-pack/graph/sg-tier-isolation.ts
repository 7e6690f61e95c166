import { integer } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { type Graph, unsure } from "../policy/graph.ts";
import { type GroupRule, groupRules, opensAtMost, RULE_TOKENS } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { groupsOfRule } from "../aws/network/security-groups.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, no, not, or, some, type Truth, truth, unknown, yes } from "../policy/truth.ts";
import {
  combine,
  holds,
  judge,
  notApplicable,
  type Verdict,
  undecided,
  violated,
  whereConcerned,
} from "../policy/verdict.ts";

/** Stores, and where they name their groups. */
const STORES = [
  {
    tokens: families(
      TOKENS.rdsCluster,
      TOKENS.rdsInstance,
      TOKENS.docdbCluster,
      TOKENS.neptuneCluster,
      TOKENS.redshiftCluster,
    ),
    path: "vpcSecurityGroupIds",
  },
  {
    tokens: families(
      TOKENS.cacheReplicationGroup,
      TOKENS.cacheCluster,
      TOKENS.serverlessCache,
      TOKENS.memoryCluster,
      TOKENS.daxCluster,
      TOKENS.redshiftWorkgroup,
    ),
    path: "securityGroupIds",
  },
  { tokens: TOKENS.searchDomain, path: "vpcOptions.securityGroupIds" },
] as const;

type Tier = "store" | "workload";

function uses(graph: Graph, group: Resource, tokens: readonly string[], path: string): readonly Resource[] {
  return graph.companions(group, tokens, path).found;
}

/** A service behind a load balancer that has groups of its own: those of network load balancers may have none. */
function isBehindBalancer(graph: Graph, service: Resource): Truth {
  return some(service.at("loadBalancers").items(), (entry) => {
    const arn = entry.at("targetGroupArn");
    const { found, open } = graph.followValue(service, arn, TOKENS.targetGroup);
    const speaksHttp = some(found, (group) => group.at("protocol").matches((text) => /^https?$/i.test(text)));
    return or(speaksHttp, open ? unknown(`${service.name}: ${arn.path}`) : no);
  });
}

/** Whether groups guard a store. */
function isOfStore(graph: Graph, groups: readonly Resource[]): Truth {
  return some(groups, (group) =>
    some(STORES, ({ tokens, path }) => {
      const stores = graph.companions(group, tokens, path);
      return or(truth(stores.found.length > 0), unsure(stores, path));
    }),
  );
}

/** Whether groups guard a workload behind a load balancer. */
function isOfWorkload(graph: Graph, groups: readonly Resource[]): Truth {
  return some(groups, (group) =>
    some(uses(graph, group, TOKENS.service, "networkConfiguration.securityGroups"), (service) =>
      isBehindBalancer(graph, service),
    ),
  );
}

/** A load balancer's group as the source of a store's rule: the tier between is skipped. */
function judgeSources(graph: Graph, owner: Resource, rule: GroupRule): readonly Verdict[] {
  return rule.groups.flatMap((source) =>
    graph.followValue(owner, source, TOKENS.securityGroup).found.map((group) => {
      const ofBalancer = uses(graph, group, TOKENS.loadBalancer, "securityGroups").length > 0;
      const ofWorkload = uses(graph, group, TOKENS.service, "networkConfiguration.securityGroups").length > 0;
      if (!ofBalancer || ofWorkload) return holds;
      return violated({
        what: `the store lets in the load balancer's group ${group.name}`,
        at: source,
        required: "the groups of the workloads that use the store",
        fix: "name the workload's security group as the source",
      });
    }),
  );
}

function judgeRule(graph: Graph, owner: Resource, rule: GroupRule, tier: Tier, maximumPorts: number): Verdict {
  if (rule.value.isUnknown) return undecided(rule.value.path);
  const isIngress = TOKENS.securityGroupRule.includes(owner.type as never) ? owner.at("type").is("ingress") : yes;
  const [address] = [...rule.cidrs, ...rule.prefixLists];
  // Members of one group among themselves, and nobody else.
  if (rule.value.at("self").flag() === true && address === undefined && rule.groups.length === 0) return holds;
  const what = tier === "store" ? "the store" : "the workload";
  const sources = judge(not(and(isIngress, truth(address !== undefined))), {
    what: `${what} lets in addresses instead of a tier`,
    at: address,
    required: tier === "store" ? "the groups of the workloads that use it" : "the load balancer's group",
    fix: "replace the range or prefix list by referencedSecurityGroupId (securityGroups) of the client's group",
  });
  const ports = judge(not(and(isIngress, not(opensAtMost(rule, maximumPorts)))), {
    what: `${what} lets in more ports than it serves`,
    at: rule.value.path === "" ? rule.protocol : rule.value,
    required: maximumPorts === 1 ? "the exact port" : `a range of ${maximumPorts} ports at most`,
    fix: 'set protocol (ipProtocol) "tcp", and fromPort and toPort to the port that is served',
  });
  return combine([sources, ports, ...(tier === "store" ? judgeSources(graph, owner, rule) : [])]);
}

export const policy = defineGraphPolicy({
  name: "sg-tier-isolation",
  title: "Each tier lets in the tier before it only, on the ports it serves",
  severity: "high",
  rationale:
    "Ranges let in whatever gets an address there: a forgotten machine, a neighbour's container. A rule from group to group lets in the workload that was meant, wherever it runs, and nobody past it.",
  remediation: [
    "Let stores name the groups of their workloads, and workloads the group of their load balancer, each with one port.",
  ],
  controls: {
    fsbp: ["EC2.18"],
    pci: ["1.3.1", "1.4.4"],
    nist: ["AC-4", "SC-7", "SC-7(21)"],
    soc2: ["CC6.6"],
    iso27001: ["A.8.20", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules-reference.html",
  tokens: RULE_TOKENS.ingress,
  settings: {
    maximumPorts: integer(1, "Most ports that one rule may open; 1 demands exact ports", {
      minimum: 1,
      maximum: 65_536,
    }),
  },
  check(owner, { maximumPorts }, graph) {
    const groups = groupsOfRule(graph, owner);
    const isStore = isOfStore(graph, groups);
    const guards = or(isStore, isOfWorkload(graph, groups));
    if (guards.answer === "no")
      return notApplicable("the group guards neither a store nor a workload behind a load balancer");
    const tier = isStore.answer === "yes" ? "store" : "workload";
    const verdicts = groupRules(owner, "ingress").map((rule) => judgeRule(graph, owner, rule, tier, maximumPorts));
    return whereConcerned(guards, combine(verdicts));
  },
});
