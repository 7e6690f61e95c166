import type { Graph } from "../../policy/graph.ts";
import { aclsOf } from "./network-acls.ts";
import type { Resource } from "../../policy/resource.ts";
import { wayOf } from "./routing.ts";
import { TOKENS } from "../../policy/tokens.ts";

/** What stands in a subnet: load balancers and NAT gateways, data stores, or anything else. */
export type Tier = "public" | "private" | "database";

/** The tiers that a network ACL guards. */
export interface GuardedTiers {
  readonly found: ReadonlySet<Tier>;
  /** Whether a NAT gateway stands in one of its subnets. */
  readonly nat: boolean;
  /** The subnet of which the tier cannot be told, if there is one; or the network ACL itself. */
  readonly open: string | undefined;
}

/** What names its subnets, and tells the tier of them. */
const STANDS: readonly {
  readonly tier: Tier;
  readonly tokens: readonly string[];
  readonly paths: readonly string[];
}[] = [
  { tier: "database", tokens: TOKENS.dataSubnetGroup, paths: ["subnetIds"] },
  { tier: "public", tokens: TOKENS.loadBalancer, paths: ["subnets", "subnetMappings"] },
  { tier: "public", tokens: TOKENS.natGateway, paths: ["subnetId"] },
];

/**
 * The tier of a subnet: told by the subnet groups, load balancers and NAT gateways that name it, else by where its routes
 * lead. Never by a name.
 */
export function tierOf(graph: Graph, subnet: Resource): Tier | undefined {
  return graph.memo(`tier of ${subnet.urn}`, () => {
    const named = STANDS.flatMap(({ tier, tokens, paths }) =>
      paths.map((path) => ({ tier, ...graph.companions(subnet, tokens, path) })),
    );
    const sure = named.find(({ found }) => found.length > 0);
    if (sure) return sure.tier;
    const way = wayOf(graph, subnet);
    if (way === "public") return "public";
    return way === "unknown" || named.some(({ maybe }) => maybe.length > 0) ? undefined : "private";
  });
}

/** The tiers behind the network ACL that a resource is or is an entry of. */
export function tiersBehind(graph: Graph, owner: Resource): GuardedTiers {
  const { found, open } = aclsOf(graph, owner);
  const guarded = found.map((acl) => tiersOf(graph, acl));
  return {
    found: new Set(guarded.flatMap((tiers) => [...tiers.found])),
    nat: guarded.some(({ nat }) => nat),
    open: open ? "networkAclId" : guarded.find((tiers) => tiers.open !== undefined)?.open,
  };
}

function tiersOf(graph: Graph, acl: Resource): GuardedTiers {
  return graph.memo(`tiers of ${acl.urn}`, () => {
    const associations = graph.companions(acl, TOKENS.networkAclAssociation, "networkAclId");
    const references = [
      graph.follow(acl, "subnetIds", TOKENS.subnet),
      ...associations.found.map((association) => graph.follow(association, "subnetId", TOKENS.subnet)),
    ];
    const subnets = references.flatMap((reference) => reference.found);
    const unclear = subnets.find((subnet) => tierOf(graph, subnet) === undefined);
    const isOpen = references.some((reference) => reference.open) || associations.maybe.length > 0;
    return {
      found: new Set(subnets.flatMap((subnet) => tierOf(graph, subnet) ?? [])),
      nat: subnets.some((subnet) => graph.companions(subnet, TOKENS.natGateway, "subnetId").found.length > 0),
      open: isOpen ? `${acl.name}: its subnets` : unclear && `subnet ${unclear.name}`,
    };
  });
}
