import type { Graph } from "../../policy/graph.ts";
import { isInternetRange } from "./network.ts";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import type { Value } from "../../policy/value.ts";

/** Where a default route leads. "elsewhere" is NAT, a transit gateway, a peer, an appliance. */
export interface DefaultRoute {
  readonly to: "internet" | "elsewhere" | "unknown";
  /** The route table or route that holds it. */
  readonly owner: Resource;
  readonly place: Value;
}

/** The route tables of a subnet. */
export interface RouteTables {
  readonly found: readonly Resource[];
  /** True when the subnet may have another than these: not known yet, or not in this stack. */
  readonly open: boolean;
}

/** The route table associated with a subnet; without one, the main table of its VPC where the stack shows it. */
export function routeTablesOf(graph: Graph, subnet: Resource): RouteTables {
  const own = graph.companions(subnet, TOKENS.routeTableAssociation, "subnetId");
  if (own.found.length > 0) return tablesOf(graph, own.found);
  if (own.maybe.length > 0) return { found: [], open: true };
  const vpcs = graph.follow(subnet, "vpcId", TOKENS.vpc);
  const mains = vpcs.found.flatMap((vpc) => graph.companions(vpc, TOKENS.mainRouteTableAssociation, "vpcId").found);
  if (mains.length > 0) return tablesOf(graph, mains);
  const defaults = vpcs.found.flatMap(
    (vpc) => graph.companions(vpc, TOKENS.defaultRouteTable, "defaultRouteTableId").found,
  );
  // The main table of a VPC that this stack makes has the local route only, until somebody touches it. That of the
  // account's default VPC leads to the internet, until somebody took the route away: the stack does not tell.
  const untouched = vpcs.found.length > 0 && vpcs.found.every((vpc) => vpc.type === "aws:ec2/vpc:Vpc");
  return { found: defaults, open: defaults.length === 0 && !untouched };
}

function tablesOf(graph: Graph, associations: readonly Resource[]): RouteTables {
  const references = associations.map((a) => graph.follow(a, "routeTableId", TOKENS.routeTable));
  return {
    found: references.flatMap((r) => r.found),
    open: references.some((r) => r.open || r.external.length > 0),
  };
}

const ROUTE_TARGETS_ELSEWHERE = [
  "natGatewayId",
  "transitGatewayId",
  "vpcPeeringConnectionId",
  "networkInterfaceId",
  "vpcEndpointId",
  "egressOnlyGatewayId",
  "coreNetworkArn",
  "localGatewayId",
  "carrierGatewayId",
  "odbNetworkArn",
] as const;

/** The default routes of a route table: inline ones and `aws.ec2.Route` resources. */
export function defaultRoutes(graph: Graph, table: Resource): readonly DefaultRoute[] {
  const inline = table
    .at("routes")
    .items()
    .flatMap((place) => readRoute(graph, table, place));
  const separate = graph.companions(table, TOKENS.route, "routeTableId");
  return [
    ...inline,
    ...separate.found.flatMap((route) => readRoute(graph, route, route.inputs)),
    ...separate.maybe.map((route) => ({ to: "unknown" as const, owner: route, place: route.at("routeTableId") })),
  ];
}

function readRoute(graph: Graph, owner: Resource, place: Value): readonly DefaultRoute[] {
  if (place.isUnknown) return [{ to: "unknown", owner, place }];
  const ranges = ["cidrBlock", "destinationCidrBlock", "ipv6CidrBlock", "destinationIpv6CidrBlock"].map((k) =>
    place.at(k),
  );
  const isDefault = ranges.map((range) => range.matches(isInternetRange));
  if (isDefault.every((d) => d.answer === "no")) return [];
  const range = ranges.find((_, i) => isDefault[i]?.answer !== "no") ?? place;
  if (isDefault.every((d) => d.answer !== "yes")) return [{ to: "unknown", owner, place: range }];
  return [{ to: targetOf(graph, owner, place), owner, place: range }];
}

function targetOf(graph: Graph, owner: Resource, place: Value): DefaultRoute["to"] {
  if (ROUTE_TARGETS_ELSEWHERE.some((key) => !place.at(key).isAbsent)) return "elsewhere";
  const gateway = place.at("gatewayId");
  const text = gateway.text();
  if (text !== undefined) return /^(vgw|local|vpce)/.test(text) ? "elsewhere" : "internet";
  if (!gateway.isUnknown) return "unknown";
  return graph.followValue(owner, gateway, TOKENS.internetGateway).found.length > 0 ? "internet" : "unknown";
}

/** Where a subnet leads: to the internet by a gateway, or not. */
export type Way = "public" | "private" | "unknown";

/** Where a subnet leads; made once a graph, since many resources share a subnet. */
export function wayOf(graph: Graph, subnet: Resource): Way {
  return graph.memo(`way of ${subnet.urn}`, () => {
    const tables = routeTablesOf(graph, subnet);
    const targets = tables.found.flatMap((table) => defaultRoutes(graph, table)).map((route) => route.to);
    if (targets.includes("internet")) return "public";
    return tables.open || targets.includes("unknown") ? "unknown" : "private";
  });
}
