import type { Config, Settings } from "./config.ts";
import { defineGraphPolicy, type PolicyModule, type PolicyText } from "./define-policy.ts";
import { type Graph, unsure } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { or, some, type Truth, yes } from "./truth.ts";
import { judge, notApplicable, whereConcerned } from "./verdict.ts";

/** A policy that demands a companion: a resource of its own that refers to the one judged (a bucket's versioning). */
export interface CompanionPolicyDefinition<S extends Settings> extends PolicyText<S> {
  readonly tokens: readonly string[];
  /** Types of the companion. */
  readonly companion: readonly string[];
  /** The companion's property that refers to the resource: "bucket". */
  readonly by: string;
  /** What must be true of the companion. That it exists, when left out. */
  readonly must?: (companion: Resource, config: Config<S>, graph: Graph) => Truth;
  /** The same in the resource itself (the inline form), or another reason why no companion is needed. */
  readonly inline?: (resource: Resource, config: Config<S>, graph: Graph) => Truth;
  /** Resources the policy is about; of others it says "not applicable". All, when left out. */
  readonly when?: (resource: Resource, config: Config<S>, graph: Graph) => Truth;
  /** What is wrong where there is no companion: "the bucket has no versioning". */
  readonly missing: string;
  /** What is wrong where there is one that does not do: "versioning is not switched on". */
  readonly weak?: string;
  /** The companion's property that `weak` is about, for "found". */
  readonly at?: string;
  readonly required: string;
  readonly fix: string;
}

/** Declares a policy that demands a companion resource. */
export function defineCompanionPolicy<S extends Settings = Record<never, never>>(
  definition: CompanionPolicyDefinition<S>,
): PolicyModule {
  const { companion, by, must, inline, when, missing, weak, at, required, fix, ...text } = definition;
  return defineGraphPolicy<S>({
    ...text,
    check(resource, config, graph) {
      const concerned = when?.(resource, config, graph) ?? yes;
      if (concerned.answer === "no") return notApplicable("not needed here");
      const companions = graph.companions(resource, companion, by);
      const { found } = companions;
      const first = found[0];
      const met = or(
        inline?.(resource, config, graph) ?? { answer: "no" },
        some(found, (c) => must?.(c, config, graph) ?? yes),
        unsure(companions, by),
      );
      return whereConcerned(
        concerned,
        judge(met, {
          what: first && weak !== undefined ? weak : missing,
          at: at === undefined ? undefined : first?.at(at),
          required,
          fix,
        }),
      );
    },
  });
}
