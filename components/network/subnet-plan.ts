import { Problems } from "../plan-error.ts";
import { addresses, type Block, contains, formatCidr, isPrivate, overlaps, parseCidr, subBlock } from "./cidr.ts";
import { type Tier, TIERS, type Zone } from "./tier.ts";

/** What the layout of the subnets is computed from. */
export interface SubnetLayout {
  /** The VPC's block, such as `10.20.0.0/16`. */
  readonly cidr: string;
  /** The region that the zones belong to. */
  readonly region: string;
  /** Names of the zones in use, in any order. */
  readonly availabilityZones: readonly string[];
  /** The tiers to lay out. @default all */
  readonly tiers?: readonly Tier[] | undefined;
  /** Blocks to use instead of the computed ones, by `<tier>-<zone>` such as `web-us-east-1a`. */
  readonly explicitCidrs?: Readonly<Record<string, string>> | undefined;
}

/** One subnet. */
export interface SubnetPlan {
  /** `web-a`: names the subnet's resources. */
  readonly key: string;
  readonly tier: Tier;
  readonly zone: Zone;
  readonly cidr: string;
}

/**
 * The places of the layout. They are a promise: a place never moves, so a stack may grow by a zone or a tier without a
 * subnet being replaced. The fourth tier and the seventh and eighth zone are spare.
 */
const TIER_PLACES: Readonly<Record<Tier, number>> = { web: 0, app: 1, data: 2 };
const TIER_SLOTS = 4;
const ZONE_LETTERS = ["a", "b", "c", "d", "e", "f"] as const;
const ZONE_SLOTS = 8;
const SLOT_BITS = Math.log2(TIER_SLOTS * ZONE_SLOTS);

/** Blocks that a VPC may have (Amazon VPC User Guide, "VPC CIDR blocks"). */
const VPC_PREFIX = { widest: 16, narrowest: 28 };
/** Blocks that a subnet may have (Amazon VPC User Guide, "Subnet CIDR blocks"). */
const SUBNET_PREFIX = { widest: 16, narrowest: 28 };
/** A load balancer's subnet (Elastic Load Balancing, "Application Load Balancers", "Subnets for your load balancer"). */
const LOAD_BALANCER_PREFIX = 27;
/** The narrowest VPC block that the layout fits into. */
const LAYOUT_PREFIX = LOAD_BALANCER_PREFIX - SLOT_BITS;

/**
 * A subnet for every tier in every zone, sorted by tier and zone.
 *
 * Each VPC block is divided into 4 places for tiers by 8 for zones, all of one size: /21 in a /16. Where a subnet lies
 * depends on its own tier and zone letter and on nothing else.
 *
 * @throws PlanError with every problem of the arguments.
 */
export function planSubnets(layout: SubnetLayout): readonly SubnetPlan[] {
  const problems = new Problems("Subnets");
  const plan = layOut(layout, problems);
  problems.throwIfAny();
  return plan;
}

/** As `planSubnets`, adding to problems that are collected elsewhere; empty where there is no layout. @internal */
export function layOut(layout: SubnetLayout, problems: Problems): readonly SubnetPlan[] {
  const zones = readZones(layout, problems);
  const vpc = readVpc(layout.cidr, problems);
  if (vpc === undefined) return [];
  const slots = (layout.tiers ?? TIERS).flatMap((tier) => zones.map((zone) => ({ tier, zone })));
  const explicit = readExplicit(layout, slots, vpc, problems);
  const computed = slots.filter(({ tier, zone }) => !explicit.has(`${tier}-${zone.name}`));
  if (computed.length > 0 && !requireRoom(vpc, problems)) return [];
  const plan = slots.map(({ tier, zone }) => ({
    key: `${tier}-${zone.letter}`,
    tier,
    zone,
    cidr: formatCidr(explicit.get(`${tier}-${zone.name}`) ?? place(vpc, tier, zone)),
  }));
  refuseOverlaps(plan, problems);
  return plan.sort((a, b) => TIER_PLACES[a.tier] - TIER_PLACES[b.tier] || (a.zone.letter < b.zone.letter ? -1 : 1));
}

function place(vpc: Block, tier: Tier, { letter }: Zone): Block {
  const zonePlace = ZONE_LETTERS.findIndex((candidate) => candidate === letter);
  return subBlock(vpc, vpc.prefix + SLOT_BITS, TIER_PLACES[tier] * ZONE_SLOTS + zonePlace);
}

function readZones({ availabilityZones, region }: SubnetLayout, problems: Problems): readonly Zone[] {
  const path = "network.availabilityZones";
  const expected = `zones of ${region}, such as ${region}a and ${region}b`;
  const zones = availabilityZones.flatMap((name, index) => {
    const letter = name.startsWith(region) ? name.slice(region.length) : "";
    const known = (ZONE_LETTERS as readonly string[]).includes(letter);
    const fix = `Name a zone by the region and a letter from a to f; local and wavelength zones have no place in the layout.`;
    problems.require(known, () => ({ path: `${path}[${index}]`, found: name, expected, fix }));
    return known ? [{ name, letter }] : [];
  });
  const distinct = new Set(availabilityZones).size;
  problems.require(distinct === availabilityZones.length, () => ({
    path,
    found: availabilityZones.join(", "),
    expected: "every zone once",
    fix: "Remove the repeated zone.",
  }));
  problems.require(distinct >= 2, () => ({
    path,
    found: `${distinct}`,
    expected: "two zones or more",
    fix: `Add a zone: what runs in one zone does not survive its loss. It moves no existing subnet.`,
  }));
  return zones;
}

function readVpc(cidr: string, problems: Problems): Block | undefined {
  const path = "network.cidr";
  const vpc = parseCidr(cidr);
  const expected = `an IPv4 block from /${VPC_PREFIX.widest} to /${VPC_PREFIX.narrowest} with no bits set below its prefix`;
  const sized = vpc !== undefined && vpc.prefix >= VPC_PREFIX.widest && vpc.prefix <= VPC_PREFIX.narrowest;
  problems.require(sized, () => ({ path, found: cidr, expected, fix: "Use one such as 10.20.0.0/16." }));
  if (!sized) return undefined;
  problems.require(isPrivate(vpc), () => ({
    path,
    found: cidr,
    expected: "private address space (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10)",
    fix: "Use a private block: addresses that others own on the internet would become unreachable.",
  }));
  return vpc;
}

function requireRoom(vpc: Block, problems: Problems): boolean {
  const prefix = vpc.prefix + SLOT_BITS;
  const size = prefix <= 32 ? `${addresses(prefix)} addresses (/${prefix})` : "less than one address";
  const wider = formatCidr({ base: vpc.base - (vpc.base % addresses(LAYOUT_PREFIX)), prefix: LAYOUT_PREFIX });
  return problems.require(prefix <= LOAD_BALANCER_PREFIX, () => ({
    path: "network.cidr",
    found: formatCidr(vpc),
    expected:
      `/${LAYOUT_PREFIX} or wider: ${addresses(vpc.prefix)} addresses in ${TIER_SLOTS} tiers x ${ZONE_SLOTS} zones are ` +
      `${size} a subnet, and a load balancer's needs ${addresses(LOAD_BALANCER_PREFIX)} (/${LOAD_BALANCER_PREFIX})`,
    fix: `Use ${wider} or wider, or name every subnet's block in network.explicitCidrs.`,
  }));
}

function readExplicit(
  { explicitCidrs = {} }: SubnetLayout,
  slots: readonly { readonly tier: Tier; readonly zone: Zone }[],
  vpc: Block,
  problems: Problems,
): ReadonlyMap<string, Block> {
  const keys = new Map(slots.map(({ tier, zone }) => [`${tier}-${zone.name}`, tier]));
  const blocks = new Map<string, Block>();
  for (const [key, cidr] of Object.entries(explicitCidrs)) {
    const path = `network.explicitCidrs.${key}`;
    const tier = keys.get(key);
    const known = problems.require(tier !== undefined, () => ({
      path,
      expected: `one of ${[...keys.keys()].join(", ")}`,
      fix: "Name a tier and a zone that are in use.",
    }));
    const narrowest = tier === "web" ? LOAD_BALANCER_PREFIX : SUBNET_PREFIX.narrowest;
    const block = parseCidr(cidr);
    const fits =
      block !== undefined && block.prefix >= SUBNET_PREFIX.widest && block.prefix <= narrowest && contains(vpc, block);
    problems.require(fits, () => ({
      path,
      found: cidr,
      expected: `a block within ${formatCidr(vpc)} from /${SUBNET_PREFIX.widest} to /${narrowest}`,
      fix: "Choose a block inside the VPC's that is large enough.",
    }));
    if (known && fits) blocks.set(key, block);
  }
  return blocks;
}

function refuseOverlaps(plan: readonly SubnetPlan[], problems: Problems): void {
  const placed = plan.map((subnet) => ({ subnet, block: parseCidr(subnet.cidr) as Block }));
  placed.forEach(({ subnet, block }, index) => {
    for (const other of placed.slice(index + 1))
      problems.require(!overlaps(block, other.block), () => ({
        path: `network.explicitCidrs`,
        found: `${subnet.key} ${subnet.cidr} and ${other.subnet.key} ${other.subnet.cidr}`,
        expected: "blocks that share no address",
        fix: "Move the explicit one to a block that no other subnet has.",
      }));
  });
}
