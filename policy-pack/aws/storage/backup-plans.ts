import type { Graph } from "../../policy/graph.ts";
import { matchesPattern } from "../iam/iam.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { and, every, no, not, or, some, type Truth, unknown, yes } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

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
 * A selection's text takes the resource: `*`, and ARNs with a star in them. `kind` is the service and the beginning of the
 * resource in its ARN: `elasticfilesystem:file-system/`. A partition, region or account that the text names is taken for
 * the resource's own, unless the program says its region.
 */
function takes(text: string, kind: string, resource: Resource): boolean {
  if (!text.includes("*")) return false;
  const parts = text.split(":");
  const own = (i: number, otherwise: string) => (/^[^*?]+$/.test(parts[i] ?? "") ? parts[i] : otherwise);
  const [service, ...rest] = kind.split(":");
  const region = resource.region.text() ?? own(3, "us-east-1");
  const before = `arn:${own(1, "aws")}:${service}:${region}:${own(4, "123456789012")}:${rest.join(":")}`;
  return ["any", ...resource.identities()].some((id) => matchesPattern(text, id.startsWith("arn:") ? id : before + id));
}

/**
 * The list's unknown items are references to other resources: there are as many dependencies as such items. What no
 * dependency explains may be any text, a pattern too.
 */
function isExplained(selection: Resource, list: Value): boolean {
  const unknowns = list.items().filter((item) => item.isUnknown).length;
  return (selection.propertyDependencies[list.path] ?? []).length >= unknowns;
}

/** As `takes`; unknown where it hangs on the name of the resource, which the deployment makes. */
function takesOne(item: Value, kind: string, resource: Resource): Truth {
  const text = item.text() ?? "";
  const nameless = text.includes("*") ? resource.identities().size === 0 : resource.isNameless;
  const hangs = nameless && !takes(text, kind, resource) && takes(text.replace(/[^:/]*$/, "*"), kind, resource);
  if (hangs) return unknown(item.path);
  const byRegion = resource.region.isUnknown && !/^[*?]*$/.test(text.split(":")[3] ?? "");
  const taken = item.matches(() => takes(text, kind, resource));
  return taken.answer === "yes" && byRegion ? unknown(`${resource.name}: region`) : taken;
}

/** One of the selection's lists of ARNs and patterns holds the resource. */
function lists(graph: Graph, selection: Resource, list: Value, resource: Resource, kind: string): Truth {
  if (graph.followValue(selection, list, [resource.type]).found.includes(resource)) return yes;
  const explained = isExplained(selection, list);
  return some(list.items(), (item) => (item.isUnknown && explained ? no : takesOne(item, kind, resource)));
}

function selects(graph: Graph, selection: Resource, resource: Resource, kind: string): Truth {
  const [named, tags] = [selection.at("resources"), selection.at("selectionTags")];
  // A selection that says neither takes all that it does not exclude.
  const byName = named.isAbsent && tags.isAbsent ? yes : lists(graph, selection, named, resource, kind);
  const byTag = some(tags.items(), (tag) => hasTag(resource, tag.at("key"), tag.at("value")));
  const excluded = lists(graph, selection, selection.at("notResources"), resource, kind);
  return and(not(excluded), or(and(byName, meetsConditions(resource, selection.at("conditions"))), byTag));
}

/**
 * Some selection of a backup plan in the program takes the resource: by name, as one of its kind, or by a tag. `kind` is
 * the service and the beginning of the resource in its ARN: `elasticfilesystem:file-system/`.
 */
export function isBackedUp(graph: Graph, resource: Resource, kind: string): Truth {
  return some(graph.ofType(TOKENS.backupSelection), (selection) => selects(graph, selection, resource, kind));
}
