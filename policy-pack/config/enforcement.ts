import { effectiveControls } from "../policy/controls.ts";
import { type PolicyModule, THEMES } from "../policy/define-policy.ts";
import { FRAMEWORK_KEYS } from "../policy/metadata.ts";
import { hint } from "./nearest.ts";

/** How a violation is taken. */
export type EnforcementLevel = "advisory" | "mandatory" | "disabled";

/** All levels, the strictest first. */
export const LEVELS: readonly EnforcementLevel[] = ["mandatory", "advisory", "disabled"];

/** By what levels can be set, the most specific first. */
export const SCOPES = ["policy", "framework", "theme", "severity"] as const;

type Scope = (typeof SCOPES)[number];

/** The levels set for the whole pack (`settings.enforcement`), by scope and name. */
export type Enforcement = Readonly<Record<Scope, ReadonlyMap<string, EnforcementLevel>>>;

/** The severities of policies, worst first. */
export const SEVERITIES = ["critical", "high", "medium", "low"] as const;

/** Reads `settings.enforcement`. Faulty entries are left out and named in `problems`. */
export function readEnforcement(given: unknown, policies: ReadonlySet<string>, problems: string[]): Enforcement {
  const known: Readonly<Record<Scope, readonly string[]>> = {
    policy: [...policies, "exceptions"],
    framework: FRAMEWORK_KEYS,
    theme: THEMES,
    severity: SEVERITIES,
  };
  const scopes = entriesOf(given, "settings.enforcement", problems);
  for (const [scope] of scopes) {
    if (!SCOPES.some((s) => s === scope)) problems.push(`settings.enforcement.${scope}: ${hint(scope, SCOPES)}`);
  }
  const read = (scope: Scope) => {
    const place = `settings.enforcement.${scope}`;
    const entries = entriesOf(scopes.find(([name]) => name === scope)?.[1], place, problems);
    return new Map(entries.flatMap(([name, level]) => readEntry(place, name, level, known[scope], problems)));
  };
  return { policy: read("policy"), framework: read("framework"), theme: read("theme"), severity: read("severity") };
}

function readEntry(
  place: string,
  name: string,
  level: unknown,
  known: readonly string[],
  problems: string[],
): readonly (readonly [string, EnforcementLevel])[] {
  if (!known.includes(name)) {
    problems.push(`${place}: found ${JSON.stringify(name)}, ${hint(name, known)}`);
    return [];
  }
  const found = LEVELS.find((l) => l === level);
  if (found) return [[name, found]];
  problems.push(`${place}.${name}: found ${JSON.stringify(level)}, must be one of ${LEVELS.join(", ")}`);
  return [];
}

function entriesOf(given: unknown, place: string, problems: string[]): readonly (readonly [string, unknown])[] {
  if (given === undefined) return [];
  if (given !== null && typeof given === "object" && !Array.isArray(given)) return Object.entries(given);
  problems.push(`${place}: found ${JSON.stringify(given)}, must be an object`);
  return [];
}

/**
 * The level that the settings give a policy: by its name, else the strictest of its frameworks, else its theme, else its
 * severity; undefined where they say nothing, so that its own level holds.
 */
export function enforcedLevel(enforcement: Enforcement, policy: PolicyModule): EnforcementLevel | undefined {
  const named = enforcement.policy.get(policy.name);
  if (named) return named;
  if (enforcement.framework.size > 0) {
    const effective = effectiveControls(policy.controls);
    const levels = FRAMEWORK_KEYS.filter((f) => effective[f].length > 0).map((f) => enforcement.framework.get(f));
    const strictest = LEVELS.find((level) => levels.includes(level));
    if (strictest) return strictest;
  }
  const byTheme = policy.theme && enforcement.theme.get(policy.theme);
  return byTheme ?? enforcement.severity.get(policy.severity);
}
