import { contains, parseCidr } from "../../../components/network/cidr.ts";
import type { NetworkAclPlan, NetworkAclRulePlan } from "../../../components/network/network-acl-plan.ts";
import type { Tier } from "../../../components/network/tier.ts";

/** Where one end of a flow is. */
export interface End {
  /** The subnet, such as `app-a`; absent outside the VPC, and for what stands in no subnet. */
  readonly subnet?: string;
  readonly address: string;
}

/** One TCP connection as network ACLs see it: packets there, and packets back. */
export interface Flow {
  readonly what: string;
  readonly from: End;
  readonly to: End;
  readonly port: number;
  /** The port that the client picked for itself. */
  readonly clientPort: number;
}

type Acls = Readonly<Record<Tier, NetworkAclPlan>>;

/**
 * What stops a flow: the first network ACL that has no rule for its request or its reply; undefined where it passes. A
 * packet that stays in its subnet meets no network ACL (Amazon VPC User Guide, "Control subnet traffic with network access control lists").
 */
export function blockedBy(acls: Acls, { what, from, to, port, clientPort }: Flow): string | undefined {
  if (from.subnet !== undefined && from.subnet === to.subnet) return undefined;
  const steps = [
    { end: from, direction: "egress", peer: to, port, packet: "request" },
    { end: to, direction: "ingress", peer: from, port, packet: "request" },
    { end: to, direction: "egress", peer: from, port: clientPort, packet: "reply" },
    { end: from, direction: "ingress", peer: to, port: clientPort, packet: "reply" },
  ] as const;
  for (const { end, direction, peer, port, packet } of steps) {
    if (end.subnet === undefined) continue;
    const rules = acls[end.subnet.split("-")[0] as Tier][direction];
    if (!rules.some((rule) => matches(rule, peer.address, port)))
      return `${what}: the ${packet} to port ${port} has no ${direction} rule in ${end.subnet} for ${peer.address}`;
  }
  return undefined;
}

function matches({ cidr, fromPort, toPort }: NetworkAclRulePlan, address: string, port: number): boolean {
  const range = parseCidr(cidr);
  const host = parseCidr(`${address}/32`);
  if (range === undefined || host === undefined) throw new Error(`${cidr} or ${address} is no address`);
  return port >= fromPort && port <= toPort && contains(range, host);
}
