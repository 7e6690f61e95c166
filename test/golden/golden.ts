import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { StackGraph, StackResource, Value } from "../ledger/graph.ts";

/** What a stack was when its golden file was written: the inputs of each resource by its URN. */
export type Golden = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** How a stack differs from its golden file. */
export interface Difference {
  /** URNs that are gone and that no resource names among its aliases: AWS would delete what they stand for. */
  readonly gone: readonly string[];
  /** URNs that are gone and go on under another one. */
  readonly renamed: readonly string[];
  readonly added: readonly string[];
  /** `<urn>: <property>`, for each property that is not as it was. */
  readonly changed: readonly string[];
}

/** Inputs that say nothing of the design: what the SDK adds, and the provider's own tags. */
const NOISE = ["__defaults", "tagsAll", "region"];

/** The file of a stack's golden. */
export function goldenFile(stack: string): string {
  return fileURLToPath(new URL(`${stack}.json`, import.meta.url));
}

/** The golden of a stack; undefined where there is none yet. */
export function readGolden(stack: string): Golden | undefined {
  const file = goldenFile(stack);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Golden) : undefined;
}

/**
 * What a stack registers, in a form that every run gives alike: by URN without stack and project, secrets as `(secret)`, and
 * other resources' ids, ARNs and names as `{name.id}`, which are new for each account.
 */
export function goldenOf(graph: StackGraph): Golden {
  const references = referencesOf(graph);
  return Object.fromEntries(
    graph.resources
      .filter(({ type }) => type.startsWith("aws:") || type.startsWith("random:"))
      .map((resource) => [shortUrn(resource.urn), inputsOf(resource, references)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Compares a stack with its golden. */
export function compare(golden: Golden, current: Golden, graph: StackGraph): Difference {
  const aliases = new Set(graph.resources.flatMap((resource) => resource.aliases.map(shortUrn)));
  const missing = Object.keys(golden).filter((urn) => !Object.hasOwn(current, urn));
  return {
    gone: missing.filter((urn) => !aliases.has(urn)),
    renamed: missing.filter((urn) => aliases.has(urn)),
    added: Object.keys(current).filter((urn) => !Object.hasOwn(golden, urn)),
    changed: Object.entries(current).flatMap(([urn, inputs]) => {
      const before = golden[urn];
      return before === undefined ? [] : changedOf(before, inputs).map((property) => `${urn}: ${property}`);
    }),
  };
}

function changedOf(before: Readonly<Record<string, Value>>, after: Readonly<Record<string, Value>>): readonly string[] {
  const properties = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return properties.filter((property) => JSON.stringify(before[property]) !== JSON.stringify(after[property]));
}

function shortUrn(urn: string): string {
  return urn.split("::").slice(2).join("::");
}

/** From a physical id, ARN or name to the resource and output that it is, the longest first. */
function referencesOf(graph: StackGraph): readonly (readonly [string, string])[] {
  const found = graph.resources.flatMap(({ name, id, inputs, outputs }) =>
    Object.entries({ ...outputs, id })
      .filter(([output, value]) => isPhysical(value) && (!Object.hasOwn(inputs, output) || isOwnName(output)))
      .map(([output, value]) => ({ value: String(value), rank: rankOf(output), text: `{${name}.${output}}` })),
  );
  // Of outputs with one value, such as a key's ARN that its alias repeats, the first stands for all.
  const last = found.toSorted((a, b) => b.rank - a.rank || (a.text < b.text ? 1 : -1));
  const first = new Map(last.map(({ value, text }) => [value, text]));
  return [...first].toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}

/** Names that Pulumi makes up are inputs to the engine. */
function isOwnName(output: string): boolean {
  return output === "name" || output === "identifier" || output === "bucket";
}

function rankOf(output: string): number {
  return output === "arn" ? 0 : output === "id" ? 1 : 2;
}

/** What an account makes up: ids and suffixes in hexadecimal, ARNs that hold them, and addresses. */
function isPhysical(value: Value): boolean {
  return (
    typeof value === "string" &&
    value.length >= 8 &&
    !/^\d+$/.test(value) &&
    /[0-9a-f]{7}|\.amazonaws\.com|\.cloudfront\.net/.test(value)
  );
}

function inputsOf({ inputs, secretInputs }: StackResource, references: readonly (readonly [string, string])[]) {
  const kept = Object.entries(inputs).filter(([key]) => !NOISE.includes(key));
  return Object.fromEntries(
    kept
      .map(([key, value]) => [key, neutral(value, key, secretInputs, references)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function neutral(
  value: Value,
  path: string,
  secrets: readonly string[],
  references: readonly (readonly [string, string])[],
): Value {
  if (secrets.includes(path)) return "(secret)";
  if (typeof value === "string")
    return references.reduce((text, [physical, reference]) => text.replaceAll(physical, reference), value);
  if (Array.isArray(value)) {
    const items = value.map((item: Value, index) => neutral(item, `${path}[${index}]`, secrets, references));
    // Sets come in the order of their ids, which every account makes up anew.
    return items.every((item) => typeof item === "string") ? items.toSorted() : items;
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "__defaults")
      .map(([key, inner]) => [key, neutral(inner as Value, `${path}.${key}`, secrets, references)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
