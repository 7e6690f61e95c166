import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { not, or, type Truth, truth } from "../../policy/truth.ts";

/**
 * The hosted zone answers the internet. A private one names its VPCs, or another resource associates one with it, which
 * AWS refuses of a public zone.
 */
export function isPublicZone(zone: Resource, graph: Graph): Truth {
  const associated = graph.companions(zone, TOKENS.hostedZoneAssociation, "zoneId").found;
  return not(or(zone.at("vpcs").set(), truth(associated.length > 0)));
}
