import { integer, texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { type OwnedRule, rulesOf } from "../aws/network/security-groups.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { combine, holds, type Verdict, undecided, violated } from "../policy/verdict.ts";
import type { Value } from "../policy/value.ts";

/** What CloudFront's prefix list counts for, the heaviest of AWS's (Amazon VPC User Guide, "AWS-managed prefix lists"). */
const CLOUDFRONT = 55;
const DIRECTIONS = ["ingress", "egress"] as const;

/** The least and the most that something may count for. */
interface Weight {
  readonly least: number;
  readonly most: number;
}

const ONE: Weight = { least: 1, most: 1 };

interface Counting {
  readonly graph: Graph;
  readonly direction: (typeof DIRECTIONS)[number];
  readonly cloudFrontLists: readonly string[];
}

function listWeight({ graph, direction, cloudFrontLists }: Counting, owner: Resource, list: Value): Weight {
  const { found } = graph.followValue(owner, list, families(TOKENS.managedPrefixList, TOKENS.vpcEndpoint));
  const own = found.find((r) => TOKENS.managedPrefixList.includes(r.type as never));
  if (own) {
    const entries = own.at("maxEntries").number();
    return { least: entries ?? 1, most: entries ?? CLOUDFRONT };
  }
  // A gateway endpoint's list counts for one, and so do those that a group lets out to.
  if (found.length > 0 || direction === "egress") return ONE;
  const text = list.text();
  return { least: text !== undefined && cloudFrontLists.includes(text) ? CLOUDFRONT : 1, most: CLOUDFRONT };
}

/** A list as a whole, unlike an item of it. */
const LIST = /(cidrBlocks|securityGroups|prefixListIds)$/i;

/** What stands in a rule once; a list that is not known yet may hold any number, and none. */
function once(place: Value): Weight {
  return place.isUnknown && LIST.test(place.path) ? { least: 0, most: Infinity } : ONE;
}

/** A range counts in its own family of addresses; a group, the rule itself and a list count in both. */
function weigh(counting: Counting, { owner, rule }: OwnedRule): { readonly v4: Weight; readonly v6: Weight } {
  const isV6 = (cidr: Value) => /ipv6/i.test(cidr.path);
  const self = rule.value.at("self").is(true);
  const itself = { least: self.answer === "yes" ? 1 : 0, most: self.answer === "no" ? 0 : 1 };
  const lists = rule.prefixLists.map((list) => (LIST.test(list.path) ? once(list) : listWeight(counting, owner, list)));
  const both = [...lists, ...rule.groups.map(once), itself];
  return {
    v4: sum([...both, ...rule.cidrs.filter((cidr) => !isV6(cidr)).map(once)]),
    v6: sum([...both, ...rule.cidrs.filter(isV6).map(once)]),
  };
}

function sum(weights: readonly Weight[]): Weight {
  return weights.reduce((a, b) => ({ least: a.least + b.least, most: a.most + b.most }), { least: 0, most: 0 });
}

function judgeDirection(counting: Counting, group: Resource, quota: number): Verdict {
  const { found, maybe } = rulesOf(counting.graph, group, counting.direction);
  const place = group.at(counting.direction);
  if (place.isUnknown) return undecided(place.path);
  const sure = found.map((rule) => weigh(counting, rule));
  const perhaps = maybe.map((rule) => weigh(counting, rule));
  const totals = (["v4", "v6"] as const).map((family) => ({
    least: sum(sure.map((weight) => weight[family])).least,
    most: sum([...sure, ...perhaps].map((weight) => weight[family])).most,
  }));
  const least = Math.max(...totals.map((total) => total.least));
  const most = Math.max(...totals.map((total) => total.most));
  if (most <= quota) return holds;
  if (least <= quota)
    return undecided(
      `${counting.direction} rules`,
      `how many rules a prefix list counts for, or which rules are the group's, is not known`,
    );
  return violated({
    what: `the group's ${counting.direction} rules are more than AWS takes`,
    found: `${least} rules, prefix lists counted by their entries`,
    required: `${quota} at most`,
    fix: "split them over several groups, one for each port with CloudFront's prefix list; or name its VPC origin's group, which counts for one",
  });
}

export const policy = defineGraphPolicy({
  name: "sg-rule-quota",
  title: "No security group has more rules than AWS takes",
  severity: "medium",
  rationale:
    "AWS refuses the rule that passes the quota in the middle of a deployment, with half of the rules in place. A managed prefix list counts for all of its entries: CloudFront's fits once, not twice.",
  remediation: [
    "Give each port a security group of its own; a network interface takes five.",
    "Or have the quota raised, and set it in the policy config.",
  ],
  controls: { nist: ["CM-2", "SC-7"], soc2: ["CC8.1"], iso27001: ["A.8.6", "A.8.20"] },
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html",
  tokens: TOKENS.securityGroup,
  settings: {
    quota: integer(60, "Rules that a group may have in one direction", { minimum: 1, maximum: 1000 }),
    cloudFrontLists: texts(
      ["pl-3b927c52"],
      "Ids of CloudFront's managed prefix list, com.amazonaws.global.cloudfront.origin-facing, in the regions in use; that of us-east-1 is known",
    ),
  },
  check(group, { quota, cloudFrontLists }, graph) {
    return combine(DIRECTIONS.map((direction) => judgeDirection({ graph, direction, cloudFrontLists }, group, quota)));
  },
});
