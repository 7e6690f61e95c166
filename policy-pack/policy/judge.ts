import { readConfig } from "./config.ts";
import type { PolicyModule } from "./define-policy.ts";
import type { Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { combine, undecided, type Verdict } from "./verdict.ts";

/** True when the policy looks at resources of this type. */
export function concerns(policy: PolicyModule, type: string): boolean {
  return policy.tokens === "any" || policy.tokens.includes(type);
}

/**
 * The verdict of a policy on a resource. Never throws: a check that fails is a fault of the pack, which must neither stop
 * a deployment nor pass for "holds", so it is reported among the undecided.
 */
export function judgeResource(
  policy: PolicyModule,
  resource: Resource,
  given: Readonly<Record<string, unknown>>,
  graph?: Graph,
): Verdict {
  return judgeConfigured(policy, resource, readConfig(policy.settings, given), graph);
}

/** As `judgeResource`, with the config already read. */
export function judgeConfigured(
  policy: PolicyModule,
  resource: Resource,
  config: Readonly<Record<string, unknown>>,
  graph?: Graph,
): Verdict {
  try {
    const result = policy.run(resource, config, graph);
    return Array.isArray(result) ? combine(result as readonly Verdict[]) : (result as Verdict);
  } catch (error) {
    return undecided("", `the policy itself failed, please report it (${failureOf(error)})`);
  }
}

/** The kind of an error and where it arose. Not its message, which may quote a property's value. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return "not an Error";
  const place = /([\w.-]+\.(?:[cm]?[jt]s)):(\d+)/.exec(error.stack ?? "");
  return place ? `${error.name} in ${place[1]} line ${place[2]}` : error.name;
}
