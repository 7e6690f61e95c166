import type { z } from "zod";

/** Runs a check of a mapping's keys even where other keys of it are wrong, so that all problems come at once. */
export const shape = {
  when: ({ value }: { readonly value: unknown }): boolean =>
    typeof value === "object" && value !== null && !Array.isArray(value),
};

/** What a check of ours adds to zod's issue: the words of the problem that it becomes. */
export interface IssueParams {
  readonly expected: string;
  readonly fix: string;
  /** Nothing stands at the path, so nothing is reported as found there. */
  readonly missing?: boolean;
}

/** A check that a mapping holds exactly one of some keys. */
export function exactlyOne(keys: readonly string[], example: string) {
  return (value: object, context: z.core.$RefinementCtx<object>): void => {
    const given = keys.filter((key) => (value as Record<string, unknown>)[key] !== undefined);
    if (given.length === 1) return;
    const params: IssueParams = {
      expected: `exactly one of ${keys.join(", ")}${given.length === 0 ? "" : `, not ${given.join(" and ")}`}`,
      fix: given.length === 0 ? `Write it like ${example}.` : `Keep one of ${given.join(", ")}.`,
    };
    context.addIssue({ code: "custom", path: [], params });
  };
}

/** The object without the keys whose value is undefined, which an optional property may not hold. */
export function defined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
