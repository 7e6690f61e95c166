import { Problems } from "../plan-error.ts";

/** Rules of one direction in a security group (Amazon VPC User Guide, "Amazon VPC quotas"). */
export const RULES_PER_GROUP = 60;
/** Security groups on a network interface (same page). */
export const GROUPS_PER_INTERFACE = 5;
/** What a rule with CloudFront's managed prefix list counts for (same guide, "AWS-managed prefix lists", "weight"). */
export const CLOUDFRONT_PREFIX_LIST_WEIGHT = 55;

/** One rule that is wanted. */
export interface RuleDemand {
  /** The source: an address range, a prefix list's or a group's id or name. Names the rule. */
  readonly source: string;
  readonly port: number;
  /** What it counts for: 1, or a prefix list's weight. @default 1 */
  readonly weight?: number | undefined;
}

/** A rule that has its group. */
export interface PlannedRule {
  readonly source: string;
  readonly port: number;
  readonly weight: number;
}

/** A security group and the rules that it takes. */
export interface RuleGroup {
  /** The port, and from the second group of a port on its place: `443`, `443-2`. Names the group's resources. */
  readonly key: string;
  readonly port: number;
  /** Sorted by source. */
  readonly rules: readonly PlannedRule[];
  /** What the rules count for together, never above the budget. */
  readonly weight: number;
}

/** Budgets of an account, where AWS has raised them. Their product may not pass 1000 (same page). */
export interface RuleLimits {
  /** @default 60 */
  readonly perGroup?: number | undefined;
  /** @default 5 */
  readonly perInterface?: number | undefined;
}

/**
 * Security groups that together hold all wanted rules, for one network interface: a group for each port, and further ones
 * where a port's rules do not fit into one. A port that is added moves no other port's rules; the order does not matter.
 *
 * @param path Where the rules are configured, such as `edge.ipRanges`: for the message.
 * @throws PlanError where a single rule passes a group's budget, or more groups are needed than an interface takes.
 */
export function ruleBudget(
  path: string,
  demands: readonly RuleDemand[],
  limits: RuleLimits = {},
): readonly RuleGroup[] {
  const { perGroup = RULES_PER_GROUP, perInterface = GROUPS_PER_INTERFACE } = limits;
  const problems = new Problems("Security group rules");
  const rules = distinct(demands);
  for (const { source, port, weight } of rules)
    problems.require(weight <= perGroup, () => ({
      path,
      found: `${source} on port ${port}, which counts for ${weight} rules`,
      expected: `${perGroup} at most in a security group`,
      fix: "Raise the account's quota of rules in a security group, or use a shorter prefix list.",
    }));
  problems.throwIfAny();
  const ports = [...new Set(rules.map(({ port }) => port))];
  const groups = ports.flatMap((port) =>
    pack(
      port,
      rules.filter((rule) => rule.port === port),
      perGroup,
    ),
  );
  const total = rules.reduce((sum, { weight }) => sum + weight, 0);
  problems.require(groups.length <= perInterface, () => ({
    path,
    found: `${total} rules on ${ports.length} ports, which need ${groups.length} security groups of ${perGroup}`,
    expected: `${perInterface} groups at most, as a network interface takes`,
    fix: "Use CloudFront's managed prefix list or its VPC origin's group instead of address ranges, or fewer ports.",
  }));
  problems.throwIfAny();
  return groups;
}

function distinct(demands: readonly RuleDemand[]): readonly PlannedRule[] {
  const byKey = new Map(
    demands.map(({ source, port, weight }) => [`${port} ${source}`, { source, port, weight: weight ?? 1 }]),
  );
  return [...byKey.values()].sort((a, b) => a.port - b.port || (a.source < b.source ? -1 : 1));
}

/** First fit, in order of source. */
function pack(port: number, rules: readonly PlannedRule[], budget: number): readonly RuleGroup[] {
  const groups: { rules: PlannedRule[]; weight: number }[] = [];
  for (const rule of rules) {
    const open = groups.find(({ weight }) => weight + rule.weight <= budget);
    if (open === undefined) groups.push({ rules: [rule], weight: rule.weight });
    else {
      open.rules.push(rule);
      open.weight += rule.weight;
    }
  }
  return groups.map((group, index) => ({ key: index === 0 ? `${port}` : `${port}-${index + 1}`, port, ...group }));
}
