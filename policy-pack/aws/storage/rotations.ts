import type { Companions, Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { longestPauseDays } from "../operations/schedules.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { type Truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/**
 * What rotates a secret. A rotation often takes the secret's id from its first version, so that there is something to
 * rotate: before the id is known, only that version is seen to be what it depends on.
 */
export function rotationsOf(graph: Graph, secret: Resource): Companions {
  const versions = graph.companions(secret, TOKENS.secretVersion, "secretId").found;
  const each = [secret, ...versions].map((named) => graph.companions(named, TOKENS.secretRotation, "secretId"));
  return {
    found: [...new Set(each.flatMap(({ found }) => found))],
    maybe: each[0]?.maybe ?? [],
  };
}

/** The rules of a rotation bring one every so many days, or more often. */
export function isOftenEnough(rules: Value, maximumDays: number): Truth {
  if (rules.isUnknown) return unknown(rules.path);
  const schedule = rules.at("scheduleExpression");
  if (schedule.isAbsent) return rules.at("automaticallyAfterDays").satisfies((days) => days <= maximumDays);
  const written = schedule.text();
  if (written !== undefined && longestPauseDays(written) === undefined)
    return unknown(schedule.path, "how often this expression comes is not read here");
  return schedule.matches((expression) => (longestPauseDays(expression) ?? Infinity) <= maximumDays);
}
