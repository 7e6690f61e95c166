import type { z } from "zod";
import type { Problem } from "../components/plan-error.ts";
import { problemsOf } from "./issue-problems.ts";
import type { Path } from "./problem-paths.ts";
import { isMapping } from "./problem-paths.ts";
import type { RawConfig } from "./raw-config.ts";
import { SECTIONS } from "./schema.ts";
import type { Section, Stated } from "./schema.ts";
import { unwrap } from "./schema-walk.ts";

/** What of a stack is right by itself, and the problems of the rest. */
export interface Parsed {
  readonly stated: Partial<Stated>;
  readonly problems: readonly Problem[];
}

/**
 * Parses section by section, and things by key one by one: a mistake in one place then hides no mistake in another, and
 * the checks across fields still see all that is right.
 */
export function parseSections({ sections }: RawConfig): Parsed {
  const stated: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const section of Object.keys(SECTIONS) as Section[]) {
    const schema: z.ZodType = SECTIONS[section];
    const value = sections[section];
    const entries = unwrap(schema)._zod.def.type === "record" && isMapping(value);
    const parsed = entries ? parseEntries(schema, section, value) : parseOne(schema, [section], value);
    if (parsed.value !== undefined) stated[section] = parsed.value;
    problems.push(...parsed.problems);
  }
  return { stated: stated as Partial<Stated>, problems };
}

interface One {
  /** Absent where there are problems. */
  readonly value?: unknown;
  readonly problems: readonly Problem[];
}

function parseOne(schema: z.ZodType, path: Path, value: unknown): One {
  const { success, data, error } = schema.safeParse(value);
  return success ? { value: data, problems: [] } : { problems: problemsOf(schema, path, value, error.issues) };
}

function parseEntries(schema: z.ZodType, section: Section, things: Readonly<Record<string, unknown>>): One {
  const problems: Problem[] = [];
  const value: Record<string, unknown> = {};
  for (const [key, thing] of Object.entries(things)) {
    const parsed = parseOne(schema, [section], { [key]: thing });
    Object.assign(value, parsed.value);
    problems.push(...parsed.problems);
  }
  return { value, problems };
}
