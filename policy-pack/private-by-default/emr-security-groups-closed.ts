import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { isOpenToInternet } from "../aws/network/network.ts";
import type { Resource } from "../policy/resource.ts";
import { rulesOf } from "../aws/network/security-groups.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, no, not, or, some, type Truth, unknown } from "../policy/truth.ts";
import { combine, judge } from "../policy/verdict.ts";

const GROUPS = [
  "emrManagedMasterSecurityGroup",
  "emrManagedSlaveSecurityGroup",
  "serviceAccessSecurityGroup",
  "additionalMasterSecurityGroups",
  "additionalSlaveSecurityGroups",
] as const;

/** Rules of the group, of its own or beside it, that let in the internet. */
function open(graph: Graph, group: Resource): Truth {
  const { found, maybe } = rulesOf(graph, group, "ingress");
  return or(
    some(found, ({ rule }) => isOpenToInternet(rule)),
    some(maybe, ({ owner, rule }) => and(isOpenToInternet(rule), unknown(`${owner.name}: securityGroupId`))),
  );
}

export const policy = defineGraphPolicy({
  name: "emr-security-groups-closed",
  title: "Security groups of EMR clusters do not let in the internet",
  severity: "high",
  rationale:
    "Yarn, Spark and Livy run what they are sent and ask for no password. Clusters that the internet reaches mine coins within hours.",
  remediation: [
    "Take ranges such as 0.0.0.0/0 out of the rules of the cluster's groups.",
    "Reach web interfaces by Session Manager or a VPN.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_7"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-security-groups.html",
  tokens: TOKENS.emrCluster,
  check(cluster, _config, graph) {
    return combine(
      GROUPS.map((key) => {
        const groups = graph.follow(cluster, `ec2Attributes.${key}`, TOKENS.securityGroup);
        const isOpen = some(groups.found, (group) => open(graph, group));
        return judge(not(or(isOpen, groups.open ? unknown(`ec2Attributes.${key}`) : no)), {
          what: "a security group of the cluster lets in the internet",
          at: cluster.at("ec2Attributes", key),
          required: "rules for known networks only",
          fix: "take 0.0.0.0/0 and ::/0 out of the rules of that group",
        });
      }),
    );
  },
});
