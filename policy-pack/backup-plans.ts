import type { Graph } from "./graph.ts";
import { matchesPattern } from "./iam.ts";
import type { Resource } from "./resource.ts";
import { TOKENS } from "./tokens.ts";
import { and, or, some, every, yes, no, unknown, type Truth } from "./truth.ts";
import type { Value } from "./value.ts";

/** The resource's tag equals the one that a selection asks for. Tags that are not known yet may. */
function hasTag(resource: Resource, key: Value, wanted: Value): Truth {
  const name = key.text()?.replace(/^aws:ResourceTag\//, "");
  if (name === undefined || resource.at("tags").isUnknown) return unknown(key.path);
  const tag = resource.at("tags").member(name);
  const value = wanted.text();
  return value === undefined ? unknown(wanted.path) : tag.is(value);
}

/** All of `stringEquals` fit; other operators are not read here. */
function meetsConditions(resource: Resource, conditions: Value): Truth {
  const others = ["stringLikes", "stringNotEquals", "stringNotLikes"].map((name) => conditions.at(name));
  const open = others.find((list) => !list.isAbsent);
  const equal = every(conditions.at("stringEquals").items(), (c) => hasTag(resource, c.at("key"), c.at("value")));
  return and(equal, open ? unknown(open.path, "only stringEquals is read here") : yes);
}

/**
 * A selection's text takes any resource of a kind: `*`, and ARNs with a star in place of the id. `kind` is the service and
 * the beginning of the resource in its ARN: `elasticfilesystem:file-system/`. A partition, region or account that the text
 * names is taken for the resource's own, unless the program says its region.
 */
export function takesAll(text: string, kind: string, resource: Resource): boolean {
  if (!text.includes("*")) return false;
  const parts = text.split(":");
  const own = (i: number, otherwise: string) => (/^[^*?]+$/.test(parts[i] ?? "") ? parts[i] : otherwise);
  const [service, ...rest] = kind.split(":");
  const region = resource.region.text() ?? own(3, "us-east-1");
  const arn = `arn:${own(1, "aws")}:${service}:${region}:${own(4, "123456789012")}:${rest.join(":")}any`;
  return matchesPattern(text, arn);
}

function selects(graph: Graph, selection: Resource, resource: Resource, kind: string): Truth {
  const reference = graph.follow(selection, "resources", [resource.type]);
  const byName = reference.found.includes(resource)
    ? yes
    : reference.open
      ? unknown(`${selection.name}: resources`)
      : no;
  const byKind = some(selection.at("resources").items(), (pattern) =>
    pattern.matches((text) => takesAll(text, kind, resource)),
  );
  const byTag = some(selection.at("selectionTags").items(), (tag) => hasTag(resource, tag.at("key"), tag.at("value")));
  return or(and(or(byName, byKind), meetsConditions(resource, selection.at("conditions"))), byTag);
}

/**
 * Some selection of a backup plan in the program takes the resource: by name, as one of its kind, or by a tag. `kind` is
 * the service and the beginning of the resource in its ARN: `elasticfilesystem:file-system/`.
 */
export function isBackedUp(graph: Graph, resource: Resource, kind: string): Truth {
  return some(graph.ofType(TOKENS.backupSelection), (selection) => selects(graph, selection, resource, kind));
}
