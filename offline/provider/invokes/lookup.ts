/** Functions that look a resource up: `getVpc`, `getZone` ... are answered from the simulated account and the plan. */
import { IdentityContext } from "../aws/identity/context.ts";
import { makeArn, makeId } from "../aws/identity/identity.ts";
import { synthesise } from "../aws/synthesis.ts";
import { canonicalToken } from "../aws/tokens.ts";
import type { Field } from "../aws/type-parser.ts";
import type { KnownResource } from "../simulation.ts";
import { asMap, asMaps, asString, asStrings, equal, isGiven } from "../values.ts";
import { Secret } from "../wire.ts";
import type { Value, ValueMap } from "../wire.ts";
import type { InvokeContext } from "./context.ts";

/** Arguments by which nothing is found, only the manner of asking. */
const NOT_CRITERIA: ReadonlySet<string> = new Set([
  "region",
  "filters",
  "tags",
  "default",
  "state",
  "mostRecent",
  "owners",
  "privateZone",
  "withDecryption",
  "versionStage",
  "includeDeprecated",
]);

/** EC2's filter names that are not simply the property in kebab case (EC2 API reference: Describe* filters). */
const FILTERS: Readonly<Record<string, string>> = {
  "group-name": "name",
  "group-id": "id",
  "subnet-id": "id",
  "tag-key": "tags",
};

/** The resource type that a function looks up; undefined when the SDK has none of that name. */
export function lookedUpType(token: string, context: InvokeContext): string | undefined {
  const [packageName, path, name] = token.split(":");
  const noun = name?.replace(/^get/, "") ?? "";
  const module = path?.split("/")[0] ?? "";
  const type = `${packageName}:${module}/${noun.charAt(0).toLowerCase()}${noun.slice(1)}:${noun}`;
  return context.typings.resource(type) === undefined ? undefined : type;
}

/** The resources of a type that answer to the arguments. */
export function findResources(type: string, args: ValueMap, context: InvokeContext): readonly KnownResource[] {
  return context.simulation.others([canonicalToken(type)], "").filter((item) => matches(item, args));
}

function matches(item: KnownResource, args: ValueMap): boolean {
  const criteria = Object.entries(args).filter(([name, value]) => !NOT_CRITERIA.has(name) && isGiven(value));
  const tags = Object.entries(asMap(args["tags"]));
  const own = asMap(item.outputs["tagsAll"] ?? item.inputs["tags"]);
  return (
    criteria.every(([name, value]) => holds(item, name, value)) &&
    asMaps(args["filters"]).every((filter) => passes(item, filter)) &&
    tags.every(([key, value]) => equal(own[key], value))
  );
}

function holds(item: KnownResource, name: string, value: Value): boolean {
  // A function says `keyId`, `repositoryName` or `clusterIdentifier` where the resource says id, name or its own word.
  if (/^(id|.*(Id|Arn|Name|Identifier)|arn|name|url)$/.test(name)) {
    const own = [item.id, item.outputs["arn"], item.outputs["name"], item.outputs[name], item.inputs[name]];
    return own.some((known) => isGiven(known) && (equal(known, value) || equal(known, trimDot(value))));
  }
  return equal(item.outputs[name] ?? item.inputs[name], value);
}

function trimDot(value: Value): Value {
  const text = asString(value);
  return text === undefined ? value : text.replace(/\.$/, "");
}

function passes(item: KnownResource, filter: ValueMap): boolean {
  const name = asString(filter["name"]) ?? "";
  const values = asStrings(filter["values"]);
  if (name.startsWith("tag:")) {
    return values.includes(
      asString(asMap(item.outputs["tagsAll"] ?? item.inputs["tags"])[name.slice("tag:".length)]) ?? "",
    );
  }
  const property = FILTERS[name] ?? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const own = property === "id" ? item.id : asString(item.outputs[property] ?? item.inputs[property]);
  return (
    own !== undefined && values.some((value) => value === own || (value.includes("*") && wildcard(value).test(own)))
  );
}

function wildcard(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);
}

/** The result of a lookup: a resource's outputs in the shape of the function's result. */
export function project(
  item: KnownResource,
  args: ValueMap,
  fields: ReadonlyMap<string, Field>,
  context: InvokeContext,
): ValueMap {
  const all: ValueMap = { ...item.inputs, ...item.outputs, id: item.id ?? "" };
  const identity = new IdentityContext({
    ...item,
    account: context.account,
    seed: `${item.token} ${item.id ?? ""}`,
    inputs: item.inputs,
  });
  const result: Record<string, Value> = {};
  for (const [name, field] of fields) {
    const own =
      all[name] ?? args[name] ?? all[name.replace(/^.*(Id|Arn|Name)$/, (_, end: string) => end.toLowerCase())];
    if (isGiven(own)) result[name] = own;
    else if (!field.optional) result[name] = synthesise(name, field.type, identity, context.typings);
  }
  return result;
}

/** A typed result for a resource that is taken as existing though the simulated account does not hold it. */
export function assumed(
  type: string,
  args: ValueMap,
  fields: ReadonlyMap<string, Field>,
  context: InvokeContext,
): ValueMap {
  const token = canonicalToken(type);
  const shape = context.typings.resource(type);
  const inputs = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, value instanceof Secret ? value.value : value]),
  );
  const identity = new IdentityContext({
    token,
    urn: "",
    account: context.account,
    region: context.region,
    inputs,
    seed: `assumed ${token} ${JSON.stringify(args)}`,
  });
  const id =
    asString(args["id"]) ??
    asString(args["arn"]) ??
    (shape === undefined ? "" : makeId(identity, shape, context.facts.of(token)));
  const item: KnownResource = {
    token,
    urn: "",
    id,
    region: context.region,
    inputs,
    outputs: { arn: makeArn(identity, id), region: context.region },
    created: true,
  };
  return project(item, args, fields, context);
}
