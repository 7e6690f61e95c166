import type { Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { no, type Truth, unknown, yes } from "./truth.ts";

/** Who refers to what, by the types of those who do. */
interface Referrers {
  readonly byUrn: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byId: ReadonlyMap<string, ReadonlySet<string>>;
  /** By type: a property that may refer to anything, not known and made from no resource that the engine names. */
  readonly open: ReadonlyMap<string, string>;
}

/** Ids as AWS makes them: `sg-0123456789abcdef0`. */
const ID = /^[a-z]+-[0-9a-f]{8,17}$/;

function findReferrers(graph: Graph): Referrers {
  const byUrn = new Map<string, Set<string>>();
  const byId = new Map<string, Set<string>>();
  const open = new Map<string, string>();
  for (const { type, name, inputs, dependencies, propertyDependencies } of graph.resources) {
    for (const urn of [...dependencies, ...Object.values(propertyDependencies).flat()]) add(byUrn, urn, type);
    for (const [key, value] of inputs.entries()) {
      for (const leaf of value.leaves()) {
        const text = leaf.text();
        if (text !== undefined && ID.test(text)) add(byId, text, type);
        if (leaf.isUnknown && !open.has(type) && (propertyDependencies[key] ?? []).length === 0)
          open.set(type, `${name}: ${key}`);
      }
    }
  }
  return { byUrn, byId, open };
}

function add(index: Map<string, Set<string>>, key: string, type: string): void {
  const types = index.get(key);
  if (types) types.add(type);
  else index.set(key, new Set([type]));
}

/**
 * Some resource of the stack, but for those of the types `except`, refers to this one: a property is made from it, or
 * holds its id, or the program says that it depends on it.
 */
export function isReferredTo(graph: Graph, target: Resource, except: readonly string[]): Truth {
  const { byUrn, byId, open } = graph.memo("who refers to what", () => findReferrers(graph));
  const counts = (types: ReadonlySet<string> | undefined) => [...(types ?? [])].some((type) => !except.includes(type));
  if (counts(byUrn.get(target.urn)) || [...target.identities()].some((id) => counts(byId.get(id)))) return yes;
  const [, place] = [...open].find(([type]) => !except.includes(type)) ?? [];
  return place === undefined ? no : unknown(place);
}
