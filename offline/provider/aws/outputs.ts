/** Makes a resource's outputs: what was put in, AWS's defaults, what AWS computes, in that order of trust. */
import { asNumber, isGiven, reveal, revealMap, secretLike } from "../values.ts";
import { isList, isMap, Secret, Unknown } from "../wire.ts";
import type { Value, ValueMap } from "../wire.ts";
import type { IdentityContext } from "./identity/context.ts";
import { identityOf, makeArn } from "./identity/identity.ts";
import type { TypeFacts } from "./facts.ts";
import { synthesise } from "./synthesis.ts";
import type { Field, TypeNode } from "./type-parser.ts";
import type { SdkTypings, ResourceShape } from "./typings.ts";

/** What outputs are made of. */
export interface OutputRequest {
  readonly context: IdentityContext;
  readonly id: string;
  /** Checked inputs, secrets and unknowns in place. */
  readonly inputs: ValueMap;
  readonly shape: ResourceShape;
  readonly facts: TypeFacts | undefined;
  readonly typings: SdkTypings;
  readonly defaultTags: Readonly<Record<string, string>>;
}

/** All outputs of a resource, with secret inputs and sensitive outputs marked secret. */
export function makeOutputs(request: OutputRequest): ValueMap {
  const { context, id, inputs, shape, facts } = request;
  const arn = makeArn(context, id);
  const special = identityOf(context.token)?.outputs?.(context, id, arn) ?? {};
  const outputs: Record<string, Value> = {};
  for (const [name, field] of shape.outputs) {
    const value = outputOf(name, field, special, arn, request);
    if (value !== undefined) outputs[name] = secretLike(value, inputs[name]);
  }
  for (const path of facts?.sensitive ?? []) {
    const value = outputs[path];
    if (isGiven(value)) outputs[path] = new Secret(value);
  }
  // Some inputs have no output in the typings (write-only arguments); the state keeps what was given.
  return outputs;
}

function outputOf(
  name: string,
  field: Field,
  special: ValueMap,
  arn: string,
  request: OutputRequest,
): Value | undefined {
  const { context, inputs, facts } = request;
  if (name === "tagsAll") return mergeTags(inputs["tags"], request.defaultTags);
  const given = inputs[name];
  const computedOnly = facts?.computed.includes(name) === true || !request.shape.inputs.has(name);
  if (isGiven(given) && !computedOnly) return coerce(reveal(given), field.type, request.typings);
  if (special[name] !== undefined) return special[name];
  if (name === "arn") return arn;
  if (name === "region") return context.region;
  const fallback = facts?.defaultsIn("").find(([path]) => path === name)?.[1];
  if (fallback !== undefined) return fallback;
  if (field.optional && facts?.computed.includes(name) !== true) return undefined;
  return synthesise(name, field.type, context, request.typings);
}

/** A resource's tags over the provider's default ones. */
export function mergeTags(tags: Value | undefined, defaults: Readonly<Record<string, string>>): Value {
  const plain = tags === undefined ? {} : reveal(tags);
  if (plain instanceof Unknown) return plain;
  return { ...defaults, ...(isMap(plain) ? revealMap(plain) : {}) };
}

/** Terraform's types: a number given as text is a number in the state, and the other way round. */
function coerce(value: Value, type: TypeNode, typings: SdkTypings): Value {
  if (isList(value)) return type.kind === "list" ? value.map((item) => coerce(item, type.element, typings)) : value;
  if (isMap(value)) {
    const fields =
      type.kind === "reference" ? typings.nested(type.reference) : type.kind === "object" ? type.fields : undefined;
    if (type.kind === "map") return mapValues(value, (item) => coerce(item, type.element, typings));
    return fields === undefined ? value : mapValues(value, (item, key) => coerceField(item, fields.get(key), typings));
  }
  if (type.kind === "number" && typeof value === "string") return asNumber(value) ?? value;
  if (type.kind === "boolean" && typeof value === "string")
    return value === "true" ? true : value === "false" ? false : value;
  if (type.kind === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
  return value;
}

function coerceField(value: Value, field: Field | undefined, typings: SdkTypings): Value {
  return field === undefined ? value : coerce(value, field.type, typings);
}

function mapValues(map: ValueMap, change: (value: Value, key: string) => Value): ValueMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
