import type { Graph } from "./graph.ts";
import type { Resource } from "./resource.ts";
import { TOKENS } from "./tokens.ts";
import { type Truth, truth, unknown } from "./truth.ts";
import type { Value } from "./value.ts";

/**
 * Whether a list of subnets stands in at least so many availability zones. Counted by the zones of the subnets that the
 * stack shows; where it does not show them all (adopted ones), by the number of subnets. `idOf` finds the id in an item.
 */
export function spansZones(
  graph: Graph,
  resource: Resource,
  subnets: Value,
  minimum: number,
  idOf: (item: Value) => Value = (item) => item,
): Truth {
  const ids = subnets.items().map(idOf);
  const references = ids.map((id) => graph.followValue(resource, id, TOKENS.subnet));
  const found = new Set(references.flatMap((reference) => reference.found));
  const zones = distinctZones([...found]);
  if (zones !== undefined && zones >= minimum) return truth(true);
  if (subnets.isUnknown) return found.size >= minimum && zones === undefined ? truth(true) : unknown(subnets.path);
  if (ids.length < minimum) return truth(false);
  const allShown = references.every((reference) => reference.found.length > 0);
  return truth(!(allShown && zones !== undefined));
}

/** How many zones these resources stand in; undefined where one does not say. */
export function distinctZones(resources: readonly Resource[]): number | undefined {
  const zones = resources.map((r) => r.settled("availabilityZone").text() ?? r.settled("availabilityZoneId").text());
  return zones.includes(undefined) ? undefined : new Set(zones).size;
}
