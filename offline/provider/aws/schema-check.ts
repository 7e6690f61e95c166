/** Checks inputs against what the SDK's typings and the facts tell, and completes them with the facts' defaults. */
import type { Failure } from "../provider.ts";
import { asNumber, formatPath, getAt, isGiven, show } from "../values.ts";
import { isList, isMap, Opaque, Secret, Unknown } from "../wire.ts";
import type { Path, Value, ValueMap } from "../wire.ts";
import { closest } from "../did-you-mean.ts";
import type { TypeFacts } from "./facts.ts";
import type { Field, TypeNode } from "./type-parser.ts";
import { missOf, describeMiss } from "./value-rules.ts";

/** What a schema check found. */
export interface SchemaFindings {
  readonly inputs: ValueMap;
  readonly failures: readonly Failure[];
  /** Misses that may only mean that the facts are older than AWS. */
  readonly doubts: readonly Failure[];
}

/** Reads a nested type's fields. */
export type NestedTypes = (reference: string) => ReadonlyMap<string, Field> | undefined;

/** Checks the inputs of a resource type. Unknown values are never decided on; secrets stay secret. */
export function checkSchema(
  inputs: ValueMap,
  fields: ReadonlyMap<string, Field>,
  facts: TypeFacts | undefined,
  nested: NestedTypes,
): SchemaFindings {
  const checker = new SchemaChecker(facts, nested);
  const completed = checker.object(inputs, fields, [], "");
  if (facts !== undefined) checker.groups(completed, facts);
  return { inputs: completed, failures: checker.failures, doubts: checker.doubts };
}

class SchemaChecker {
  readonly failures: Failure[] = [];
  readonly doubts: Failure[] = [];
  readonly #facts: TypeFacts | undefined;
  readonly #nested: NestedTypes;

  constructor(facts: TypeFacts | undefined, nested: NestedTypes) {
    this.#facts = facts;
    this.#nested = nested;
  }

  object(value: ValueMap, fields: ReadonlyMap<string, Field>, path: Path, generic: string): ValueMap {
    const result: Record<string, Value> = {};
    for (const [name, item] of Object.entries(value)) {
      const field = fields.get(name);
      // The engine and the SDK add entries of their own, such as __defaults.
      if (name.startsWith("__")) result[name] = item;
      else if (field === undefined) this.#unknownName(name, fields, path);
      else result[name] = this.#value(item, field.type, [...path, name], below(generic, name));
    }
    this.#required(result, fields, path, generic);
    return this.#facts?.framework === true ? result : this.#withDefaults(result, fields, generic);
  }

  groups(inputs: ValueMap, facts: TypeFacts): void {
    for (const pair of facts.conflicts) this.#conflict(inputs, pair);
    for (const group of facts.exactlyOneOf) this.#oneOf(inputs, group, true);
    for (const group of facts.atLeastOneOf) this.#oneOf(inputs, group, false);
    for (const [who, ...others] of facts.requiredWith) this.#together(inputs, who, others);
  }

  #unknownName(name: string, fields: ReadonlyMap<string, Field>, path: Path): void {
    const guess = closest(name, [...fields.keys()]);
    const hint = guess === undefined ? "" : `; did you mean ${guess}?`;
    this.#refuse([...path, name], `found an input that this type does not have${hint}`);
  }

  #required(value: ValueMap, fields: ReadonlyMap<string, Field>, path: Path, generic: string): void {
    const names = new Set(this.#facts?.requiredIn(generic) ?? []);
    for (const [name, field] of fields) if (!field.optional) names.add(name);
    for (const name of names) {
      if (!isGiven(value[name]) && fields.has(name)) this.#refuse([...path, name], "found nothing, but it is required");
    }
  }

  #withDefaults(value: ValueMap, fields: ReadonlyMap<string, Field>, generic: string): ValueMap {
    const added: Record<string, Value> = {};
    for (const [name, fallback] of this.#facts?.defaultsIn(generic) ?? []) {
      if (isGiven(value[name]) || !fields.has(name) || this.#excluded(name, value, generic)) continue;
      added[name] = fallback === "Managed by Terraform" ? "Managed by Pulumi" : fallback;
    }
    return { ...value, ...added };
  }

  #excluded(name: string, value: ValueMap, generic: string): boolean {
    if (generic !== "" || this.#facts === undefined) return false;
    const rivals = [...this.#facts.conflicts, ...this.#facts.exactlyOneOf]
      .filter((group) => group.includes(name))
      .flat();
    return rivals.some((rival) => rival !== name && isGiven(value[rival]));
  }

  #value(value: Value, type: TypeNode, path: Path, generic: string): Value {
    if (value instanceof Secret) return new Secret(this.#value(value.value, type, path, generic));
    if (value === null || value instanceof Unknown || value instanceof Opaque) return value;
    this.#rule(value, path, generic);
    switch (type.kind) {
      case "reference": {
        const fields = this.#nested(type.reference);
        if (fields === undefined) return value;
        return isMap(value) ? this.object(value, fields, path, generic) : this.#mistyped(value, "an object", path);
      }
      case "object":
        return isMap(value) ? this.object(value, type.fields, path, generic) : this.#mistyped(value, "an object", path);
      case "list":
        return isList(value) ? this.#list(value, type.element, path, generic) : this.#mistyped(value, "a list", path);
      case "map":
        return isMap(value) ? this.#map(value, type.element, path, generic) : this.#mistyped(value, "a map", path);
      default:
        return this.#scalar(value, type.kind, path);
    }
  }

  #list(value: readonly Value[], element: TypeNode, path: Path, generic: string): Value {
    const [least, most] = this.#facts?.items(generic) ?? [0, null];
    if (value.length < least || (most !== null && value.length > most)) {
      this.#refuse(path, `found ${value.length} elements, allowed: ${least} to ${most ?? "any number"}`);
    }
    return value.map((item, index) => this.#value(item, element, [...path, index], `${generic}[]`));
  }

  #map(value: ValueMap, element: TypeNode, path: Path, generic: string): Value {
    const items = Object.entries(value).map(([key, item]) => [
      key,
      this.#value(item, element, [...path, key], `${generic}{}`),
    ]);
    return Object.fromEntries(items) as ValueMap;
  }

  #scalar(value: Value, kind: TypeNode["kind"], path: Path): Value {
    const isText = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    const good =
      kind === "string"
        ? isText
        : kind === "number"
          ? asNumber(value) !== undefined
          : kind === "boolean"
            ? typeof value === "boolean" || value === "true" || value === "false"
            : true;
    return good ? value : this.#mistyped(value, `a ${kind}`, path);
  }

  #mistyped(value: Value, wanted: string, path: Path): Value {
    this.#refuse(path, `found ${show(value)}, allowed: ${wanted}`);
    return value;
  }

  #rule(value: Value, path: Path, generic: string): void {
    const rule = this.#facts?.rule(generic);
    const miss = rule === undefined ? undefined : missOf(value, rule);
    if (miss === undefined) return;
    const finding = { property: formatPath(path), reason: describeMiss(value, miss) };
    (miss.doubtful ? this.doubts : this.failures).push(finding);
  }

  #conflict(inputs: ValueMap, pair: readonly string[]): void {
    const given = pair.filter((path) => isSet(inputs, path));
    if (given.length < 2) return;
    this.#refuse([given[0] ?? ""], `conflicts with ${given.slice(1).join(", ")}: give only one of them`);
  }

  #oneOf(inputs: ValueMap, group: readonly string[], exactly: boolean): void {
    // A group inside a block speaks only when the block is given; inside lists it would need one test an element.
    if (group.some((path) => path.includes("[]"))) return;
    const parent = (group[0] ?? "").split(".").slice(0, -1);
    if (parent.length > 0 && !isGiven(getAt(inputs, parent))) return;
    const given = group.filter((path) => isSet(inputs, path));
    if (given.length === 0) this.#refuse(parent, `found none of ${group.join(", ")}, but one is required`);
    if (exactly && given.length > 1)
      this.#refuse([given[0] ?? ""], `found ${given.join(" and ")}, allowed: exactly one of them`);
  }

  #together(inputs: ValueMap, who: string | undefined, others: readonly string[]): void {
    if (who === undefined || !isSet(inputs, who)) return;
    const absent = others.filter((path) => !path.includes("[]") && !isSet(inputs, path));
    if (absent.length > 0) this.#refuse([who], `needs ${absent.join(", ")} to be given too`);
  }

  #refuse(path: Path, reason: string): void {
    this.failures.push({ property: formatPath(path), reason });
  }
}

function below(generic: string, name: string): string {
  return generic === "" ? name : `${generic}.${name}`;
}

function isSet(inputs: ValueMap, path: string): boolean {
  const value = getAt(inputs, path.split("."));
  // An empty list or an off switch does not count as given, as in Terraform.
  return isGiven(value) && value !== "" && !(isList(value) && value.length === 0);
}
