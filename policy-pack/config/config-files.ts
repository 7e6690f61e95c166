import { type Entries, entryProblems, knownPolicies, LEVEL } from "./config-entries.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import { readSettings } from "./exceptions.ts";
import { withoutEffect } from "./without-effect.ts";

/** A policy config file as it was read. */
export interface ConfigFile {
  readonly name: string;
  readonly text: string;
}

/** One file made of several, and what is wrong with them. */
export interface Merged {
  readonly config: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
  /** What is right but does not do what it seems to say. */
  readonly notices: readonly string[];
}

/**
 * Merges policy configs, the later over the earlier: levels and settings one by one, `exceptions` and `accepted` one after
 * another, `thresholds` and levels of `enforcement` by name. Names are kept in maps: a file may hold any, `__proto__` too.
 */
export function mergeConfigs(
  files: readonly ConfigFile[],
  policies: readonly PolicyModule[],
  now = new Date(),
): Merged {
  const problems: string[] = [];
  const known = knownPolicies(policies);
  const merged = new Map<string, Map<string, unknown>>();
  const read = files.map((file) => ({ file, entries: readFile(file, problems) }));
  const life = shortestLife(read.map(({ entries }) => readEntry(entries.get("settings"))));
  for (const { file, entries } of read) {
    for (const [policy, given] of entries) {
      const entry = readEntry(given);
      const place = `${file.name}: ${policy}`;
      problems.push(...entryProblems(policy, entry, place, known));
      if (policy === "settings" && entry)
        problems.push(...settingsProblems(boundBy(life, entry), file.name, policies, now));
      if (entry) merged.set(policy, mergeEntry(merged.get(policy) ?? new Map<string, unknown>(), entry));
    }
  }
  const named = read.map(({ file, entries }) => ({ name: file.name, entries }));
  return {
    config: written(merged),
    problems,
    notices: problems.length > 0 ? [] : withoutEffect(named, merged, policies),
  };
}

function readFile({ name, text }: ConfigFile, problems: string[]): Entries {
  // What Windows writes before a text.
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") {
    problems.push(`${name}: the file is empty; write {} where it has nothing to say`);
    return new Map();
  }
  try {
    const given: unknown = JSON.parse(json);
    if (given !== null && typeof given === "object" && !Array.isArray(given)) return new Map(Object.entries(given));
    problems.push(`${name}: must be an object of policies, as { "s3-versioning": "mandatory" }`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    problems.push(`${name}: not JSON: ${why}; JSON takes no comments, and no comma after the last entry`);
  }
  return new Map();
}

const LIFE = "longestExceptionDays";

/** How long exceptions of all files may last: as the strictest of them says. */
function shortestLife(settings: readonly (Entries | undefined)[]): number | undefined {
  const days = settings.map((entry) => entry?.get(LIFE)).filter((value) => typeof value === "number");
  return days.length > 0 ? Math.min(...days) : undefined;
}

function boundBy(life: number | undefined, entry: Entries): Entries {
  const own = entry.get(LIFE);
  const isOpen = own === undefined || typeof own === "number";
  return isOpen && life !== undefined ? new Map([...entry, [LIFE, life]]) : entry;
}

/** Both forms of an entry as one; undefined for what is neither. */
function readEntry(given: unknown): Entries | undefined {
  if (typeof given === "string") return new Map([[LEVEL, given]]);
  if (given !== null && typeof given === "object" && !Array.isArray(given)) return new Map(Object.entries(given));
  return undefined;
}

function settingsProblems(
  entry: Entries,
  file: string,
  policies: readonly PolicyModule[],
  now: Date,
): readonly string[] {
  const names = new Set(policies.map((p) => p.name));
  const given = Object.fromEntries([...entry].filter(([name]) => name !== LEVEL));
  return readSettings(given, names, now).problems.map((problem) => `${file}: ${problem}`);
}

function mergeEntry(before: ReadonlyMap<string, unknown>, entry: Entries): Map<string, unknown> {
  const merged = new Map(before);
  for (const [name, value] of entry) merged.set(name, mergeValue(name, merged.get(name), value));
  return merged;
}

function mergeValue(name: string, before: unknown, value: unknown): unknown {
  if ((name === "exceptions" || name === "accepted") && Array.isArray(before) && Array.isArray(value)) {
    return [...(before as unknown[]), ...(value as unknown[])];
  }
  // An organization's bound holds for its stacks, whatever they write.
  if (name === LIFE && typeof before === "number" && typeof value === "number") return Math.min(before, value);
  if (name === "thresholds") return mergeByName(before, value);
  const [left, right] = [name === "enforcement" ? readEntry(before) : undefined, readEntry(value)];
  if (!left || !right) return value;
  const scopes = new Map(left);
  for (const [scope, levels] of right) scopes.set(scope, mergeByName(scopes.get(scope), levels));
  return Object.fromEntries(scopes);
}

function mergeByName(before: unknown, value: unknown): unknown {
  const [old, fresh] = [readEntry(before), readEntry(value)];
  return old && fresh ? Object.fromEntries([...old, ...fresh]) : value;
}

function written(merged: ReadonlyMap<string, ReadonlyMap<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = [...merged].map(([policy, entry]): [string, unknown] => [
    policy,
    entry.size === 1 && entry.has(LEVEL) ? entry.get(LEVEL) : Object.fromEntries(entry),
  ]);
  return Object.fromEntries(entries);
}
