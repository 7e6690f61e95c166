/** All rules for what no schema tells. */
import type { Failure } from "../provider.ts";
import type { Simulation } from "../simulation.ts";
import type { ValueMap } from "../wire.ts";

/** A resource under check. */
export interface RuleSubject {
  readonly token: string;
  readonly urn: string;
  readonly region: string;
  readonly inputs: ValueMap;
  /** The account's number. */
  readonly account: string;
  readonly simulation: Simulation;
}

/** Every rule that the resource breaks. */
export function checkRules(_subject: RuleSubject): readonly Failure[] {
  return [];
}
