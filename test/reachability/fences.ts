import type { StackGraph, StackResource } from "../ledger/graph.ts";
import { covers, overlaps, spanOf, type Span } from "./address.ts";
import type { Interface, Party } from "./world.ts";

/** Ports of one protocol, both ends included. */
export interface Ports {
  readonly protocol: Protocol;
  readonly from: number;
  readonly to: number;
}

/** `other` stands for all that have no ports, such as ICMP. */
export type Protocol = "tcp" | "udp" | "other";

/** Whether one packet that passes is enough, or every one has to. */
export type Mode = "may" | "surely";

type Direction = "ingress" | "egress";

/** Protocols as rules write them, by name or number (IANA). */
const PROTOCOLS: Readonly<Record<string, Protocol | "all">> = {
  "-1": "all",
  tcp: "tcp",
  "6": "tcp",
  udp: "udp",
  "17": "udp",
};

const EVERY_PORT = { from: 0, to: 65535 };

/** The rules of security groups and network ACLs, as AWS applies them. */
export class Fences {
  readonly #groupRules: Readonly<Record<Direction, readonly StackResource[]>>;
  readonly #aclRules: readonly StackResource[];

  /** @throws Error where rules are written in a way that is not read here: they would be passed over. */
  constructor(graph: StackGraph) {
    this.#groupRules = {
      ingress: graph.all("vpc/securityGroupIngressRule"),
      egress: graph.all("vpc/securityGroupEgressRule"),
    };
    this.#aclRules = graph.all("ec2/networkAclRule");
    const unread = [
      ...graph.all("ec2/securityGroupRule"),
      ...graph.all("ec2/securityGroup").filter(({ inputs }) => isFilled(inputs.ingress) || isFilled(inputs.egress)),
      ...graph.all("ec2/networkAcl").filter(({ inputs }) => isFilled(inputs.ingress) || isFilled(inputs.egress)),
    ];
    if (unread.length > 0)
      throw new Error(`Rules in a form that is not read: ${unread.map(({ urn }) => urn).join(", ")}`);
  }

  /** Ports at which some rule starts or ends: between two of them all ports fare alike. */
  bounds(protocol: Protocol): readonly number[] {
    const bounds = [...this.#groupRules.ingress, ...this.#groupRules.egress, ...this.#aclRules].flatMap(
      ({ inputs }) => {
        const ports = portsOf(inputs.ipProtocol ?? inputs.protocol, inputs.fromPort, inputs.toPort, protocol);
        return ports === undefined ? [] : [ports.from, ports.to + 1];
      },
    );
    return [...new Set([0, ...bounds])].filter((port) => port <= EVERY_PORT.to).toSorted((a, b) => a - b);
  }

  /** Whether the groups of an interface let through what comes from, or goes to, a peer. */
  groupsPass(direction: Direction, own: Interface, peer: Party, peerAt: Interface | undefined, ports: Ports): boolean {
    return this.#groupRules[direction].some(({ inputs }) => {
      if (!own.groups.includes(String(inputs.securityGroupId))) return false;
      const open = portsOf(inputs.ipProtocol, inputs.fromPort, inputs.toPort, ports.protocol);
      if (open === undefined || ports.from < open.from || ports.to > open.to) return false;
      if (inputs.referencedSecurityGroupId !== undefined)
        return peerAt?.groups.includes(String(inputs.referencedSecurityGroupId)) === true;
      if (inputs.prefixListId !== undefined) return inputs.prefixListId === peer.prefixList;
      const span = peerAt?.subnet.span ?? peer.span;
      return inputs.cidrIpv4 !== undefined && span !== undefined && overlaps(spanOf(String(inputs.cidrIpv4)), span);
    });
  }

  /** Whether a network ACL lets the ports through, from or to the addresses: rules by number, the first that fits decides. */
  aclPasses(acl: string, direction: Direction, ports: Ports, span: Span, mode: Mode): boolean {
    const rules = this.#aclRules
      .filter(({ inputs }) => inputs.networkAclId === acl && (inputs.egress === true) === (direction === "egress"))
      .toSorted((a, b) => Number(a.inputs.ruleNumber) - Number(b.inputs.ruleNumber));
    for (const { inputs } of rules) {
      const open = portsOf(inputs.protocol, inputs.fromPort, inputs.toPort, ports.protocol);
      const block = spanOf(String(inputs.cidrBlock));
      if (open === undefined || open.to < ports.from || ports.to < open.from || !overlaps(block, span)) continue;
      const whole = open.from <= ports.from && ports.to <= open.to && covers(block, span);
      if (inputs.ruleAction === "allow" && (whole || mode === "may")) return true;
      if (inputs.ruleAction === "deny" && (whole || mode === "surely")) return false;
    }
    return false;
  }
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function portsOf(written: unknown, from: unknown, to: unknown, protocol: Protocol): typeof EVERY_PORT | undefined {
  const named = PROTOCOLS[String(written)] ?? "other";
  if (named !== "all" && named !== protocol) return undefined;
  if (named === "all" || from === undefined || to === undefined || protocol === "other") return EVERY_PORT;
  return { from: Number(from), to: Number(to) };
}
