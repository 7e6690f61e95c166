import type { Problem } from "../components/plan-error.ts";
import { isMapping, show, showPath } from "./problem-paths.ts";
import type { Path } from "./problem-paths.ts";
import type { RawConfig } from "./raw-config.ts";
import type { Section, Stated } from "./schema.ts";

/** What the checks across fields look at: the parts of a stack that are right by themselves. */
export interface Checking {
  readonly config: RawConfig;
  /** Valid sections; of things by key only the valid ones. */
  readonly stated: Partial<Stated>;
  /** Keys that the stack gives to things of a kind, valid or not: a reference to a wrong thing is not wrong itself. */
  readonly keys: (section: Section) => readonly string[];
  readonly region: string | undefined;
}

/** A check across fields: reports what does not fit together. */
export type Check = (checking: Checking) => Problem[];

/** A problem at a path of ours. */
export function problem(path: Path, found: unknown, expected: string, fix: string): Problem {
  return { path: showPath(path), ...(found === undefined ? {} : { found: show(found) }), expected, fix };
}

/** The keys of a section as the file gives them. */
export function keysIn({ sections }: RawConfig, section: Section): readonly string[] {
  const value = sections[section];
  return isMapping(value) ? Object.keys(value) : [];
}

/** Things of a section by key. */
export function entriesOf<Name extends Section>(
  { stated }: Checking,
  section: Name,
): [string, NonNullable<Stated[Name]> extends Record<string, infer Thing> ? Thing : never][] {
  return Object.entries(stated[section] ?? {});
}
