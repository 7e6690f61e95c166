/** What a rule is, and what it may look at. */
import type { Failure } from "../provider.ts";
import type { KnownResource, Simulation } from "../simulation.ts";
import type { ValueMap } from "../wire.ts";

/** A resource under check. Inputs are complete (defaults and automatic names), without secret wrappers, unknowns in place. */
export interface RuleSubject {
  /** Canonical token. */
  readonly token: string;
  readonly urn: string;
  readonly region: string;
  readonly inputs: ValueMap;
  /** The account's number. */
  readonly account: string;
  readonly simulation: Simulation;
}

/** One of AWS's rules that no schema tells. */
export interface Rule {
  /** kebab-case, unique. */
  readonly id: string;
  /** What must hold, in one line. */
  readonly title: string;
  /** The page of AWS's documentation that says so. */
  readonly source: string;
  /** Canonical tokens that the rule looks at; empty for every type. */
  readonly tokens: readonly string[];
  /** What breaks the rule: property, what was found, what is allowed. Never decides on unknown values. */
  readonly check: (subject: RuleSubject) => readonly Failure[];
}

/** The other resources of some types that are planned or stand in the account. */
export function othersOf(subject: RuleSubject, ...tokens: readonly string[]): readonly KnownResource[] {
  return subject.simulation.others(tokens, subject.urn);
}

/** One failure when the condition holds, else none. */
export function failIf(broken: boolean, property: string, reason: string): readonly Failure[] {
  return broken ? [{ property, reason }] : [];
}
