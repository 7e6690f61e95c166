import type { Problems } from "../plan-error.ts";
import { digest } from "./digest.ts";
import { withoutPrefix, type UrlRewrite } from "./url-rewrite.ts";

/** A path pattern that leads to a route. */
export interface RoutePath {
  /** The route's key. */
  readonly route: string;
  /** Pattern of at most 128 characters; `*` stands for any characters, `?` for exactly one. Case matters. */
  readonly path: string;
  /** Fixed by the user, from 1 to 50000. */
  readonly priority?: number | undefined;
  /** Whether ECS moves its traffic: it then has a second rule before it, for tests of the new revision. */
  readonly shifted?: boolean | undefined;
  /** What is taken off the path of its requests. */
  readonly stripPrefix?: string | undefined;
}

/** A listener rule with its place in the order of evaluation. */
export interface PlannedRule extends Omit<RoutePath, "shifted" | "stripPrefix"> {
  /** Names the rule's resource: made from the route and the path, never from a position. */
  readonly key: string;
  /** 1 is evaluated first. */
  readonly priority: number;
  /** What ECS takes the rule for, where the rule's actions are its own. */
  readonly delegated?: "production" | "test" | undefined;
  /** What becomes of the path of its requests; the rule's own pattern sees the path as it came. */
  readonly rewrite?: UrlRewrite | undefined;
  /**
   * Keys that the rule of this path would have for the other routes: a path that moves from one to another keeps its rule,
   * whose priority a second rule could not have beside it. Not where ECS owns the action, which would stay the other's.
   */
  readonly movesFrom?: readonly string[] | undefined;
}

/** The last priority a rule may have (ELB API Reference, "CreateRule"). */
const LAST_PRIORITY = 50_000;

/** Quotas of an Application Load Balancer (Elastic Load Balancing, "Quotas for your Application Load Balancers"). */
export const RULES_PER_LOAD_BALANCER = 100;
export const VALUES_PER_RULE = 5;
const WILDCARDS_PER_RULE = 5;
const LONGEST_PATH = 128;

/**
 * Priorities are cut into bands by the number of literal characters, the longest first. Up to LONG literals a band has
 * WIDE slots, longer ones, which are rare, NARROW. A band is cut once more by the number of `?` and by whether there is a
 * `*`; the parts hold PLAIN slots without `?`, RARE ones with them, and CRAMPED ones in the narrow bands.
 */
const LONG = 47;
const WIDE = 1000;
const NARROW = 24;
const PLAIN = 400;
const RARE = 20;
const CRAMPED = 2;

/**
 * Gives every path its priority so that the more specific of two overlapping patterns is evaluated first. A priority
 * follows from the path alone, so that a new route never moves another one's: AWS refuses a priority that is still
 * taken, and renumbering fails half-way. Where two paths fall on the same priority the plan says so and names a free one.
 *
 * @param at Where a route's argument stands, such as `routes`.
 */
export function planListenerRules(problems: Problems, at: string, paths: readonly RoutePath[]): readonly PlannedRule[] {
  const routes = [...new Set(paths.map(({ route }) => route))].sort();
  const rules = paths.flatMap(({ shifted = false, stripPrefix, ...path }): PlannedRule[] => {
    const key = ruleKey(path.route, path.path);
    const others = routes.filter((route) => route !== path.route);
    const priority = path.priority ?? preferredPriority(path.path);
    const rewrite = stripPrefix === undefined ? undefined : withoutPrefix(stripPrefix, path.path);
    const rule: PlannedRule = { ...path, key, priority, ...(rewrite === undefined ? {} : { rewrite }) };
    if (!shifted) return [{ ...rule, movesFrom: others.map((route) => ruleKey(route, path.path)) }];
    const test: PlannedRule = { ...rule, key: `${key}-test`, priority: priority - 1, delegated: "test" };
    return [test, { ...rule, delegated: "production" }];
  });
  rules.sort((a, b) => a.priority - b.priority || (a.key < b.key ? -1 : 1));
  problems.require(rules.length <= RULES_PER_LOAD_BALANCER, () => ({
    path: at,
    found: `${rules.length} paths`,
    expected: `at most ${RULES_PER_LOAD_BALANCER}`,
    fix: "Use wider patterns, or a second load balancer.",
  }));
  for (const { route, path, priority } of rules)
    problems.require(priority >= 1, () => ({
      path: `${at}.${route}.priority`,
      found: `1 for the path ${path}, whose traffic is shifted`,
      expected: "2 or more: the rule for tests stands before it",
      fix: "Set the priority to 2.",
    }));
  refuseClashes(problems, at, rules);
  return rules;
}

/** Refuses a pattern that AWS would not take. */
export function checkPath(problems: Problems, at: string, path: string): void {
  const wildcards = [...path].filter((character) => character === "*" || character === "?").length;
  problems.require(/^[/*][A-Za-z0-9_.$/~"'@:+&*?-]*$/.test(path) && path.length <= LONGEST_PATH, () => ({
    path: at,
    found: JSON.stringify(path),
    expected: `a pattern that starts with / and has at most ${LONGEST_PATH} characters of A-Z a-z 0-9 _ - . $ / ~ " ' @ : + & * ?`,
    fix: "Write it as `/*` or `/orders/*`.",
  }));
  problems.require(wildcards <= WILDCARDS_PER_RULE, () => ({
    path: at,
    found: JSON.stringify(path),
    expected: `at most ${WILDCARDS_PER_RULE} wildcards in one pattern`,
    fix: "Split it into several paths, or widen it.",
  }));
}

/** Whether the pattern matches every path. */
export function isCatchAll(path: string): boolean {
  return path === "/*" || path === "*";
}

function refuseClashes(problems: Problems, at: string, rules: readonly PlannedRule[]): void {
  const taken = new Set(rules.map(({ priority }) => priority));
  const owners = new Map<number, PlannedRule>();
  for (const rule of rules) {
    const other = owners.get(rule.priority);
    if (other === undefined) {
      owners.set(rule.priority, rule);
      continue;
    }
    problems.add({
      path: `${at}.${rule.route}`,
      found: `path ${rule.path} with priority ${rule.priority}, which path ${other.path} of route ${other.route} has`,
      expected: "one priority for each path",
      fix:
        rule.path === other.path
          ? "Two routes cannot have the same path."
          : `Set the priority of the newer of the two routes to ${nearestFree(rule.priority, taken)}.`,
    });
  }
}

/** The patterns that match a subset of another's paths have at least as many literals, then `?`, then no `*`. */
function preferredPriority(path: string): number {
  const count = (wanted: string) => [...path].filter((character) => character === wanted).length;
  const singles = Math.min(count("?"), WILDCARDS_PER_RULE);
  const literals = Math.min(path.length - count("*") - count("?"), LONGEST_PATH);
  const start =
    literals > LONG ? (LONGEST_PATH - literals) * NARROW : (LONGEST_PATH - LONG) * NARROW + (LONG - literals) * WIDE;
  const slots = literals > LONG ? CRAMPED : singles > 0 ? RARE : PLAIN;
  // Most specific first: many `?` before few, and a fixed length before an open one.
  const before = (WILDCARDS_PER_RULE - singles) * 2 * (literals > LONG ? CRAMPED : RARE);
  const offset = before + (count("*") > 0 ? slots : 0);
  return 1 + start + offset + (Number.parseInt(digest(path), 16) % slots);
}

function nearestFree(priority: number, taken: ReadonlySet<number>): number {
  for (let distance = 1; distance < LAST_PRIORITY; distance++) {
    if (priority + distance <= LAST_PRIORITY && !taken.has(priority + distance)) return priority + distance;
    if (priority - distance >= 1 && !taken.has(priority - distance)) return priority - distance;
  }
  return priority;
}

function ruleKey(route: string, path: string): string {
  return `${route}-${slug(path)}`;
}

function slug(path: string): string {
  const words = path.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
  // Two paths may have the same words, so the path's digest keeps their names apart.
  return isCatchAll(path) ? "all" : `${words}-${digest(path)}`;
}
