import { Problems } from "../plan-error.ts";
import { EPHEMERAL } from "./egress.ts";
import { type NatMode, type Tier, type TierPorts, TIERS } from "./tier.ts";

/** One rule of a network ACL. Each allows: what no rule allows, the built-in last rule denies. */
export interface NetworkAclRulePlan {
  readonly direction: "ingress" | "egress";
  /** From 100 in steps of ten (ledger Z-27): see {@link planNetworkAcls}. */
  readonly ruleNumber: number;
  readonly protocol: "tcp";
  readonly fromPort: number;
  readonly toPort: number;
  /** Where it comes from or goes to. */
  readonly cidr: string;
  /** What passes by it. */
  readonly what: string;
}

/** The rules of a tier's network ACL. */
export interface NetworkAclPlan {
  readonly ingress: readonly NetworkAclRulePlan[];
  readonly egress: readonly NetworkAclRulePlan[];
}

/** What the network ACLs are computed from. */
export interface NetworkAclLayout {
  /** The VPC's block. */
  readonly cidr: string;
  readonly nat: NatMode;
  readonly ports: TierPorts;
  /** Whether workloads reach servers on the internet beyond HTTPS (ledger C-15). @default false */
  readonly anyServer?: boolean | undefined;
}

/** Rules of one direction (Amazon VPC User Guide, "Amazon VPC quotas"): 20, of which the built-in deny is one. */
export const NETWORK_ACL_RULES = 19;

const ANYWHERE = "0.0.0.0/0";

type Passage = Pick<NetworkAclRulePlan, "fromPort" | "toPort" | "cidr" | "what"> & {
  /** Whether it has a number that its port alone decides. */
  readonly further?: boolean;
};

/**
 * The network ACL of each tier: ledger Z-21 to Z-27 read with conflict C-18.
 *
 * Network ACLs know no connections, so every flow needs a rule for its requests and one for its replies, in both
 * subnets, whenever it crosses from one subnet to another. They are the coarse fence; what may talk to what is said by
 * security groups. Two consequences of the patterns are worth knowing: ports from 1024 up are admitted into the app tier
 * by the rule for replies alone, and questions to the VPC's own resolver pass no network ACL, so 53 is not here. Where
 * workloads may reach any server (`anyServer`), that is TCP to 80, 443 and the ports from 1024 up: mail, remote shells and
 * other resolvers stay shut out.
 *
 * The pattern's own rules are numbered 100, 110, 120 ... with the lowest port of a list among them. Each further port has a
 * number that follows from the port, so that a service or store which is added renumbers no rule: AWS takes a number once,
 * and to renumber is to shut the way for some seconds.
 *
 * @throws PlanError where a port is none, or more rules are needed than AWS takes.
 */
export function planNetworkAcls(layout: NetworkAclLayout): Readonly<Record<Tier, NetworkAclPlan>> {
  const problems = new Problems("Network ACLs");
  const plan = layRules(layout, problems);
  problems.throwIfAny();
  return plan;
}

/** As `planNetworkAcls`, adding to problems that are collected elsewhere. @internal */
export function layRules(layout: NetworkAclLayout, problems: Problems): Readonly<Record<Tier, NetworkAclPlan>> {
  const ports = readPorts(layout.ports, problems);
  const passages = { web: webTier(layout, ports), app: appTier(layout, ports), data: dataTier(layout, ports) };
  const plan = Object.fromEntries(
    TIERS.map((tier) => [
      tier,
      { ingress: number("ingress", passages[tier].ingress), egress: number("egress", passages[tier].egress) },
    ]),
  ) as Record<Tier, NetworkAclPlan>;
  for (const tier of TIERS)
    for (const direction of ["ingress", "egress"] as const)
      requireBudget(tier, direction, plan[tier][direction].length, problems);
  return plan;
}

/** Load balancers: the world on 80 and 443 (their security groups say who), the applications behind them, replies. */
function webTier({ cidr, nat, anyServer }: NetworkAclLayout, { listeners, application }: TierPorts) {
  // A NAT gateway of the zonal kinds stands in this tier and gets its replies from the internet; a regional one stands in no subnet.
  const natHere = nat === "single" || nat === "per-zone";
  const others = listeners.filter((port) => port !== 80 && port !== 443);
  return {
    ingress: [
      port(80, ANYWHERE, "HTTP"),
      port(443, ANYWHERE, "HTTPS"),
      { ...EPHEMERAL, cidr: natHere ? ANYWHERE : cidr, what: natHere ? "replies, to the NAT gateway too" : "replies" },
      ...others.map((listener) => port(listener, ANYWHERE, "a listener")),
    ],
    egress: [
      ...each(application, cidr, "applications"),
      port(443, ANYWHERE, "HTTPS"),
      { ...EPHEMERAL, cidr: ANYWHERE, what: "replies" },
      ...(natHere && anyServer === true ? [port(80, ANYWHERE, "HTTP, by the NAT gateway")] : []),
      // CloudFront's interfaces of a VPC origin may stand in another zone's subnet than the load balancer's.
      ...listeners
        .filter((listener) => listener < EPHEMERAL.fromPort && listener !== 443)
        .map((listener) => port(listener, cidr, "an origin's listener")),
    ],
  };
}

/** Workloads and interface endpoints: applications, endpoints in another zone, stores, AWS, replies. */
function appTier({ cidr, anyServer = false }: NetworkAclLayout, { application, data, peers = [] }: TierPorts) {
  return {
    ingress: [
      ...each(application, cidr, "applications"),
      { ...EPHEMERAL, cidr: ANYWHERE, what: "replies, from S3 and DynamoDB too" },
      port(443, cidr, "interface endpoints"),
    ],
    egress: [
      ...each(data, cidr, "stores"),
      port(443, ANYWHERE, "HTTPS"),
      { ...EPHEMERAL, cidr: anyServer ? ANYWHERE : cidr, what: anyServer ? "replies, and servers" : "replies" },
      ...(anyServer ? [port(80, ANYWHERE, "HTTP")] : []),
      // The rule for replies lets higher ports out as well.
      ...peers
        .filter((peer) => peer < EPHEMERAL.fromPort && peer !== 443)
        .map((peer) => ({ ...port(peer, cidr, "applications"), further: true })),
    ],
  };
}

/** Stores: their ports, and replies. */
function dataTier({ cidr }: NetworkAclLayout, { data }: TierPorts) {
  return {
    ingress: each(data, cidr, "stores"),
    egress: data.length === 0 ? [] : [{ ...EPHEMERAL, cidr, what: "replies" }],
  };
}

function port(number: number, cidr: string, what: string): Passage {
  return { fromPort: number, toPort: number, cidr, what };
}

/** A passage for each port, of which all but the lowest are numbered by themselves. */
function each(ports: readonly number[], cidr: string, what: string): readonly Passage[] {
  return ports.map((number, index) => ({ ...port(number, cidr, what), further: index > 0 }));
}

function number(
  direction: NetworkAclRulePlan["direction"],
  passages: readonly Passage[],
): readonly NetworkAclRulePlan[] {
  const distinct = new Map<string, Passage>();
  for (const passage of passages) {
    const key = `${passage.fromPort}-${passage.toPort} ${passage.cidr}`;
    if (!distinct.has(key)) distinct.set(key, passage);
  }
  const own = [...distinct.values()].filter(({ further }) => further !== true);
  const numbered = new Map(own.map((passage, index) => [100 + 10 * index, passage]));
  for (const passage of [...distinct.values()].filter(({ further }) => further === true)) {
    let place = passage.fromPort;
    while (numbered.has(numberOf(place))) place++;
    numbered.set(numberOf(place), passage);
  }
  return [...numbered]
    .toSorted(([a], [b]) => a - b)
    .map(([ruleNumber, { fromPort, toPort, cidr, what }]) => ({
      direction,
      ruleNumber,
      protocol: "tcp",
      fromPort,
      toPort,
      cidr,
      what,
    }));
}

/** 500 to 30490, below AWS's highest number, 32766 (Amazon EC2 API reference, CreateNetworkAclEntry, "RuleNumber"). */
function numberOf(port: number): number {
  return 500 + 10 * (port % 3000);
}

function readPorts(ports: TierPorts, problems: Problems): TierPorts {
  const read = (name: keyof TierPorts) => {
    const given = ports[name] ?? [];
    given.forEach((port, index) =>
      problems.require(Number.isInteger(port) && port >= 1 && port <= 65535, () => ({
        path: `network.ports.${name}[${index}]`,
        found: `${port}`,
        expected: "a TCP port from 1 to 65535",
        fix: "Give the port that is listened on.",
      })),
    );
    return [...new Set(given)].sort((a, b) => a - b);
  };
  return { listeners: read("listeners"), application: read("application"), data: read("data"), peers: read("peers") };
}

function requireBudget(tier: Tier, direction: "ingress" | "egress", count: number, problems: Problems): void {
  problems.require(count <= NETWORK_ACL_RULES, () => ({
    path: "network.ports",
    found: `${count} ${direction} rules for the ${tier} tier`,
    expected: `${NETWORK_ACL_RULES} at most: AWS takes 20 a direction and counts its own deny`,
    fix: "Let services share a port: each is told apart by its address and its security group.",
  }));
}
