import type { StackGraph, StackResource } from "../ledger/graph.ts";
import { Fences, type Mode, type Ports, type Protocol } from "./fences.ts";
import { partiesOf, subnetsOf, type Interface, type Party, type Subnet } from "./world.ts";

/** Ports that clients choose for replies (Amazon VPC User Guide, "Ephemeral ports"). */
const EPHEMERAL = { from: 1024, to: 65535 };

/**
 * Every way through a stack's network, as `service/api -> database/ledger: tcp 5432`, computed from the routes, the network
 * ACLs and the security groups that the engine received: requests and, since network ACLs know no connections, their replies.
 *
 * `may`: some interface of the one reaches some interface of the other. `surely`: each reaches each, in whatever zones they
 * stand.
 */
export function reachability(graph: StackGraph, mode: Mode): readonly string[] {
  const parties = partiesOf(graph);
  const ways = new Ways(graph, mode);
  // S3 and DynamoDB answer, and call nobody.
  return parties
    .filter(({ gatewayTables }) => gatewayTables === undefined)
    .flatMap((from) =>
      parties.flatMap((to) => ways.between(from, to).map((ports) => `${from.name} -> ${to.name}: ${ports}`)),
    )
    .toSorted();
}

/** The groups of a stack that guard nothing which is known here: their ways would be missed. */
export function strangeGroups(graph: StackGraph): readonly string[] {
  const known = new Set(partiesOf(graph).flatMap(({ interfaces }) => interfaces.flatMap(({ groups }) => groups)));
  return graph
    .all("ec2/securityGroup")
    .filter(({ id }) => !known.has(id))
    .map(({ name }) => name);
}

class Ways {
  readonly #graph: StackGraph;
  readonly #mode: Mode;
  readonly #fences: Fences;
  readonly #subnets: ReadonlyMap<string, Subnet>;

  constructor(graph: StackGraph, mode: Mode) {
    this.#graph = graph;
    this.#mode = mode;
    this.#fences = new Fences(graph);
    this.#subnets = subnetsOf(graph);
  }

  /** The ports that are open from one to the other, as text, runs of ports joined. */
  between(from: Party, to: Party): readonly string[] {
    return (["tcp", "udp", "other"] as const).flatMap((protocol) => {
      const bounds = this.#fences.bounds(protocol);
      const open: { from: number; to: number }[] = [];
      bounds.forEach((first, index) => {
        const last = (bounds[index + 1] ?? 65536) - 1;
        if (!this.#passes(from, to, { protocol, from: first, to: last })) return;
        const before = open.at(-1);
        if (before?.to === first - 1) before.to = last;
        else open.push({ from: first, to: last });
      });
      return open.map((ports) => textOf(protocol, ports));
    });
  }

  #passes(from: Party, to: Party, ports: Ports): boolean {
    const starts = from.interfaces.length === 0 ? [undefined] : from.interfaces;
    const ends = to.interfaces.length === 0 ? [undefined] : to.interfaces;
    const pairs = starts.flatMap((start) => ends.map((end) => [start, end] as const));
    const verdict = ([start, end]: (typeof pairs)[number]) => this.#pairPasses(from, start, to, end, ports);
    return this.#mode === "may" ? pairs.some(verdict) : pairs.every(verdict);
  }

  #pairPasses(from: Party, start: Interface | undefined, to: Party, end: Interface | undefined, ports: Ports): boolean {
    // What happens between two who are both outside is nothing of ours.
    if (start === undefined && end === undefined) return false;
    const leaves =
      start === undefined || from.unguarded === true || this.#fences.groupsPass("egress", start, to, end, ports);
    const enters = end === undefined || this.#fences.groupsPass("ingress", end, from, start, ports);
    if (!leaves || !enters) return false;
    if (start !== undefined && end !== undefined) return this.#insidePasses(start.subnet, end.subnet, ports);
    if (start !== undefined) return this.#outPasses(start, to, ports);
    return end !== undefined && this.#inPasses(from, end, ports);
  }

  /** Within the VPC every subnet has a route to every other. */
  #insidePasses(a: Subnet, b: Subnet, ports: Ports): boolean {
    if (a.id === b.id) return true;
    return this.#crosses(a, "egress", ports, b) && this.#crosses(b, "ingress", ports, a);
  }

  /** Whether requests pass a subnet's network ACL one way, and replies the other. */
  #crosses(subnet: Subnet, direction: "ingress" | "egress", ports: Ports, peer: Pick<Subnet, "span">): boolean {
    const back = direction === "egress" ? "ingress" : "egress";
    const replies = { ...EPHEMERAL, protocol: ports.protocol };
    return (
      this.#fences.aclPasses(subnet.networkAcl, direction, ports, peer.span, this.#mode) &&
      this.#fences.aclPasses(subnet.networkAcl, back, replies, peer.span, this.#mode)
    );
  }

  /** To the internet, or to what has public addresses and a gateway endpoint. */
  #outPasses(start: Interface, to: Party, ports: Ports): boolean {
    const { subnet } = start;
    if (to.span === undefined || !this.#crosses(subnet, "egress", ports, { span: to.span })) return false;
    if (to.gatewayTables?.includes(subnet.routeTable) === true) return true;
    const route = this.#defaultRoute(subnet);
    if (route?.inputs.gatewayId !== undefined) return start.isPublic;
    const nat = this.#graph.all("ec2/natGateway").find(({ id }) => id === route?.inputs.natGatewayId);
    return nat !== undefined && this.#natPasses(nat, subnet, { span: to.span }, ports);
  }

  /** A zonal NAT gateway stands in a subnet, whose network ACL sees both of its sides; a regional one stands in none. */
  #natPasses(nat: StackResource, client: Subnet, outside: Pick<Subnet, "span">, ports: Ports): boolean {
    if (nat.inputs.availabilityMode === "regional") return true;
    const place = this.#subnets.get(String(nat.inputs.subnetId));
    if (place === undefined) throw new Error(`${this.#graph.stack} has no subnet for ${nat.name}`);
    return (
      this.#defaultRoute(place)?.inputs.gatewayId !== undefined &&
      (place.id === client.id || this.#crosses(place, "ingress", ports, client)) &&
      this.#crosses(place, "egress", ports, outside)
    );
  }

  #inPasses(from: Party, end: Interface, ports: Ports): boolean {
    if (from.span === undefined || !end.isPublic) return false;
    const route = this.#defaultRoute(end.subnet);
    return route?.inputs.gatewayId !== undefined && this.#crosses(end.subnet, "ingress", ports, { span: from.span });
  }

  #defaultRoute({ routeTable }: Subnet): StackResource | undefined {
    return this.#graph
      .all("ec2/route")
      .find(({ inputs }) => inputs.routeTableId === routeTable && inputs.destinationCidrBlock === "0.0.0.0/0");
  }
}

function textOf(protocol: Protocol, { from, to }: { readonly from: number; readonly to: number }): string {
  if (protocol === "other") return "other";
  return from === to ? `${protocol} ${from}` : `${protocol} ${from}-${to}`;
}
