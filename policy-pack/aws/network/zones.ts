import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { not, type Truth, truth, unknown } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

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
  const silent = found.size >= minimum && zones === undefined;
  if (subnets.isUnknown) return silent ? not(hiddenZone([...found])) : unknown(subnets.path);
  if (ids.length < minimum) return truth(false);
  const allShown = references.every((reference) => reference.found.length > 0);
  return allShown && zones !== undefined ? truth(false) : not(hiddenZone([...found]));
}

/** A zone that the program gives and that is not known yet may be that of another. */
export function hiddenZone(resources: readonly Resource[]): Truth {
  const isHidden = (r: Resource) =>
    ["availabilityZone", "availabilityZoneId"].some(
      (key) => r.at(key).isUnknown && r.settled(key).text() === undefined,
    );
  const hidden = resources.find(isHidden);
  return hidden ? unknown(`${hidden.name}: availabilityZone`) : truth(false);
}

/** How many zones these resources stand in; undefined where one does not say. */
export function distinctZones(resources: readonly Resource[]): number | undefined {
  const zones = resources.map((r) => r.settled("availabilityZone").text() ?? r.settled("availabilityZoneId").text());
  return zones.includes(undefined) ? undefined : new Set(zones).size;
}
