import { Facts } from "../../offline/provider/aws/facts.ts";
import { readConfig } from "../policy/config.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import { type Example, exampleGraph, subjects } from "../policy/examples.ts";
import { remediesOf } from "../engine/remediation.ts";
import type { Remedy } from "../policy/verdict.ts";

/** What a policy sets at the level `remediate`, as its examples show. */
export interface ShownRemedy {
  /** The property, `[]` for any item of a list: `rules[].action`. */
  readonly path: string;
  readonly value: Remedy;
  /** Types of which a change of the property makes a new resource and deletes the old one. */
  readonly replaces: readonly string[];
  /** Types of which that is not known. */
  readonly unsure: readonly string[];
}

const facts = new Facts();

type Effect = "in place" | "replaces" | "unsure";

/** What a change at that place does to a resource that exists. */
export function effectOf(type: string, path: string): Effect {
  const known = facts.of(type);
  if (!known) return "unsure";
  const steps = path.split(".");
  const above = steps.map((_, i) => steps.slice(0, i + 1).join("."));
  if (above.some((place) => known.replaces(place))) return "replaces";
  return above.some((place) => known.forceNewIf.includes(place)) ? "unsure" : "in place";
}

/** The remedies that show in a policy's examples, by path and value. */
export function shownRemedies(policy: PolicyModule, examples: readonly Example[]): readonly ShownRemedy[] {
  const shown = new Map<string, { path: string; value: Remedy; effects: Map<string, Effect> }>();
  if (policy.remediates !== true) return [];
  for (const { resources, config = {} } of examples) {
    for (const resource of subjects(policy, exampleGraph(resources))) {
      for (const { place, value } of remediesOf(policy, resource, readConfig(policy.settings, config))) {
        const path = place.replace(/\[\d+\]/g, "[]");
        const entry = shown.get(`${path}=${value}`) ?? { path, value, effects: new Map<string, Effect>() };
        shown.set(`${path}=${value}`, entry);
        entry.effects.set(resource.type, effectOf(resource.type, path));
      }
    }
  }
  const sorted = [...shown.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, { path, value, effects }]) => {
    const typesOf = (effect: Effect) => [...effects.keys()].filter((type) => effects.get(type) === effect).sort();
    return { path, value, replaces: typesOf("replaces"), unsure: typesOf("unsure") };
  });
}

/** Whether the policy can remediate, and for certain not by a new resource in the place of one that exists. */
export function remediatesInPlace(policy: PolicyModule, examples: readonly Example[]): boolean {
  const shown = shownRemedies(policy, examples);
  return shown.length > 0 && shown.every(({ replaces, unsure }) => replaces.length + unsure.length === 0);
}
