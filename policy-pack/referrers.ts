import type { Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { no, type Truth, unknown, yes } from "./truth.ts";

interface Referrers {
  readonly urns: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** A property that may refer to anything: not known, and made from no resource that the engine names. */
  readonly open: string | undefined;
}

/** Ids as AWS makes them: `sg-0123456789abcdef0`. */
const ID = /^[a-z]+-[0-9a-f]{8,17}$/;

function findReferrers(graph: Graph, except: readonly string[]): Referrers {
  const urns = new Set<string>();
  const ids = new Set<string>();
  let open: string | undefined;
  for (const resource of graph.resources) {
    if (except.includes(resource.type)) continue;
    for (const urn of resource.dependencies) urns.add(urn);
    for (const urn of Object.values(resource.propertyDependencies).flat()) urns.add(urn);
    for (const [key, value] of resource.inputs.entries()) {
      for (const leaf of value.leaves()) {
        const text = leaf.text();
        if (text !== undefined && ID.test(text)) ids.add(text);
        if (leaf.isUnknown && (resource.propertyDependencies[key] ?? []).length === 0)
          open ??= `${resource.name}: ${key}`;
      }
    }
  }
  return { urns, ids, open };
}

/**
 * Some resource of the stack, but for those of the types `except`, refers to this one: a property is made from it, or
 * holds its id, or the program says that it depends on it.
 */
export function isReferredTo(graph: Graph, target: Resource, except: readonly string[]): Truth {
  const { urns, ids, open } = graph.memo(`referrers that are not ${except.join(" ")}`, () =>
    findReferrers(graph, except),
  );
  if (urns.has(target.urn) || [...target.identities()].some((id) => ids.has(id))) return yes;
  return open === undefined ? no : unknown(open);
}
