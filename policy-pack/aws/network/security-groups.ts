import type { Graph } from "../../policy/graph.ts";
import { type GroupRule, groupRules, RULE_TOKENS } from "./network.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";

/** A rule, and the resource that holds it: the group itself for an inline one. */
export interface OwnedRule {
  readonly owner: Resource;
  readonly rule: GroupRule;
}

/** The rules of a group in a direction. */
export interface GroupRules {
  readonly found: readonly OwnedRule[];
  /** Rules that may be the group's: which one they name is not known. */
  readonly maybe: readonly OwnedRule[];
}

const SEPARATE = {
  ingress: RULE_TOKENS.ingress.filter((token) => !TOKENS.securityGroup.includes(token as never)),
  egress: RULE_TOKENS.egress.filter((token) => !TOKENS.securityGroup.includes(token as never)),
} as const;

/** All rules of a group: inline ones and those that are resources of their own. */
export function rulesOf(graph: Graph, group: Resource, direction: "ingress" | "egress"): GroupRules {
  const owned = (owner: Resource) => groupRules(owner, direction).map((rule) => ({ owner, rule }));
  const separate = graph.companions(group, SEPARATE[direction], "securityGroupId");
  return { found: [group, ...separate.found].flatMap(owned), maybe: separate.maybe.flatMap(owned) };
}

/** The group that an inline or separate rule belongs to, where the stack shows it. */
export function groupsOfRule(graph: Graph, owner: Resource): readonly Resource[] {
  if (TOKENS.securityGroup.includes(owner.type as never)) return [owner];
  return graph.follow(owner, "securityGroupId", TOKENS.securityGroup).found;
}
