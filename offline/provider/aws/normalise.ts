/** Brings values to the form in which AWS returns them, so that only real differences show. */
import { isList, isMap, Secret } from "../wire.ts";
import type { Value, ValueMap } from "../wire.ts";

/** Lists of texts or objects whose order means something; all others are sets to AWS. */
const ORDERED =
  /^(ordered.*|actions|defaultActions|containerDefinitions|commands?|entryPoints?|domainNameServers|members|rules|stages|steps|capacityProviders|restrictions|allocationStrategies|overrides)$/;

/** Whether the order of a list counts. */
export function isOrdered(name: string): boolean {
  return ORDERED.test(name);
}

/** Texts that hold JSON documents compare by meaning; anything else by itself. */
export function parseDocument(text: string): Value | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

// IAM takes one value or a list of one for these; it returns the single value.
const SINGULAR = new Set([
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "AWS",
  "Service",
  "Federated",
  "CanonicalUser",
  "Statement",
]);

/** A policy document in IAM's canonical form: single values unwrapped, sets sorted. Other documents stay as they are. */
export function canonicalDocument(document: Value, within = ""): Value {
  if (isList(document)) {
    const items = document.map((item) => canonicalDocument(item, within));
    if (SINGULAR.has(within) && items.length === 1 && within !== "Statement") return items[0] ?? null;
    const sortable = SINGULAR.has(within) && items.every((item) => typeof item === "string");
    return sortable ? [...(items as string[])].sort() : items;
  }
  if (!isMap(document)) return document;
  const entries = Object.entries(document).map(([key, value]) => [key, canonicalDocument(value, key)] as const);
  const canonical = Object.fromEntries(entries);
  const statement = canonical["Statement"];
  return isMap(statement) ? { ...canonical, Statement: [statement] } : canonical;
}

/** A text that tells two values apart exactly when AWS does. */
export function fingerprint(value: Value | undefined, name = ""): string {
  if (value instanceof Secret) return fingerprint(value.value, name);
  if (value === undefined || value === null || value === "") return "";
  if (typeof value === "string") {
    const document = parseDocument(value);
    return document === undefined ? JSON.stringify(value) : JSON.stringify(sortKeys(canonicalDocument(document)));
  }
  if (typeof value === "number" || typeof value === "boolean") return JSON.stringify(String(value));
  if (isList(value)) {
    const items = value.map((item) => fingerprint(item, name));
    return `[${(isOrdered(name) ? items : items.sort()).join(",")}]`;
  }
  if (!isMap(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => [key, fingerprint(item, key)] as const);
  return `{${entries
    .filter(([, item]) => item !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${key}:${item}`)
    .join(",")}}`;
}

function sortKeys(value: Value): Value {
  if (isList(value)) return value.map(sortKeys);
  if (!isMap(value)) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, item]) => [key, sortKeys(item)]));
}

/** What Read returns: documents compact with sorted keys as AWS gives them back, sets of texts sorted. */
export function asRead(values: ValueMap): ValueMap {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readValue(value, name)]));
}

function readValue(value: Value, name: string): Value {
  if (value instanceof Secret) return new Secret(readValue(value.value, name));
  if (typeof value === "string" && /polic(y|ies)$/i.test(name)) {
    const document = parseDocument(value);
    return document === undefined ? value : JSON.stringify(sortKeys(canonicalDocument(document)));
  }
  if (isList(value)) {
    const items = value.map((item) => readValue(item, name));
    const texts = items.every((item) => typeof item === "string");
    return texts && !isOrdered(name) ? [...(items as string[])].sort() : items;
  }
  return isMap(value) ? asRead(value) : value;
}
