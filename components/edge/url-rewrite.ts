import type { Problems } from "../plan-error.ts";

/** What a load balancer makes of a request's path before a target sees it. */
export interface UrlRewrite {
  /** Matches the whole path; what follows the prefix is its first group. */
  readonly regex: string;
  readonly replace: string;
}

/** Whole segments of characters that need no thought in a pattern, at most 128 of them as in a path pattern. */
const PREFIX = /^(?=.{2,128}$)(?:\/[A-Za-z0-9_.~-]+)+$/;

/**
 * The rewrite that takes a prefix off what a path pattern matches; undefined where the pattern does not lie under it.
 *
 * The pattern of the rule decides what is matched at all, so that one for the prefix alone leaves nothing else to match. A
 * query string, which may follow, is kept (Elastic Load Balancing, "Transforms for listener rules").
 */
export function withoutPrefix(prefix: string, path: string): UrlRewrite | undefined {
  // Look-ahead is not among what a transform's expression may use, so both cases have one of their own.
  const literal = prefix.replaceAll(".", "\\.");
  if (path === prefix) return { regex: `^${literal}(.*)$`, replace: "/$1" };
  return path.startsWith(`${prefix}/`) ? { regex: `^${literal}/(.*)$`, replace: "/$1" } : undefined;
}

/** Refuses a prefix that is none, or that no path lies under. */
export function checkPrefix(problems: Problems, at: string, prefix: string, paths: readonly string[]): void {
  const good = PREFIX.test(prefix);
  problems.require(good, () => ({
    path: at,
    found: JSON.stringify(prefix),
    expected: "a path without wildcards and without a slash at its end, of letters, digits and _ . ~ - /",
    fix: "Write it as /test.",
  }));
  problems.require(!good || paths.some((path) => withoutPrefix(prefix, path) !== undefined), () => ({
    path: at,
    found: `${JSON.stringify(prefix)}, with the paths ${paths.join(", ")}`,
    expected: "the start of at least one path of the route, up to a slash",
    fix: `Add ${prefix}/* to the paths, or leave the prefix out.`,
  }));
}
