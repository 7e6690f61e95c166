import { readFileSync } from "node:fs";
import type { Outcome } from "./trial.ts";

/** A mutant that changes nothing that can be seen, told by its line: numbers of lines change too often. */
export interface Equivalent {
  readonly file: string;
  /** The line, with one space for any number of them. */
  readonly code: string;
  /** What stood there and what came, as survivors are printed. */
  readonly mutant: string;
  readonly why: string;
}

/** All of them. */
export const EQUIVALENT = JSON.parse(
  readFileSync(new URL("./equivalent.json", import.meta.url), "utf8"),
) as readonly Equivalent[];

/** How a mutant is printed. */
export function mutantText({ original, replacement }: Pick<Outcome, "original" | "replacement">): string {
  return `${original} -> ${replacement || "(nothing)"}`;
}

/** Whether a mutant that survived is one of those that cannot be killed; equivalent.json says why. */
export function isEquivalent(outcome: Omit<Outcome, "killed">): boolean {
  const mutant = mutantText(outcome);
  return EQUIVALENT.some((one) => one.file === outcome.file && one.code === outcome.code && one.mutant === mutant);
}
