import { Problems } from "../plan-error.ts";
import { type EgressRules, type EgressSettings, readEgress } from "./egress.ts";
import { type NatMode, type Tier, TIERS, type Zone } from "./tier.ts";

/** A VPC that exists already, by ids: nothing of it is looked up, and nothing of it is made or changed. */
export interface ExistingNetwork {
  readonly vpcId: string;
  /** The subnets that each tier stands in, one in every named zone, by zone name. A subnet belongs to one tier. */
  readonly subnets: Readonly<Record<Tier, Readonly<Record<string, string>>>>;
  /** The app subnets' route tables, by zone name, onto which gateway endpoints put their routes; zones may share one. */
  readonly routeTables: Readonly<Record<string, string>>;
  /** Whether the VPC's traffic is recorded already; otherwise it is recorded here. @default false */
  readonly hasFlowLog?: boolean | undefined;
}

/** What an existing network is read from, beside its ids. */
export interface ExistingNetworkSettings extends EgressSettings {
  readonly existing: ExistingNetwork;
  readonly availabilityZones: readonly string[];
  /** What the VPC has of NAT. @default none */
  readonly nat?: NatMode | undefined;
  readonly explicitCidrs?: Readonly<Record<string, string>> | undefined;
}

/** An existing network, in order. */
export interface ExistingNetworkPlan {
  readonly vpcId: string;
  /** Sorted by letter. */
  readonly zones: readonly Zone[];
  readonly nat: NatMode;
  readonly egress: EgressRules;
  /** Subnet ids by tier, in the zones' order. */
  readonly subnetIds: Readonly<Record<Tier, readonly string[]>>;
  /** Distinct ids. */
  readonly routeTableIds: readonly string[];
  readonly makesFlowLog: boolean;
}

const ID = { vpc: /^vpc-[0-9a-f]{8,17}$/, subnet: /^subnet-[0-9a-f]{8,17}$/, table: /^rtb-[0-9a-f]{8,17}$/ };

/** @throws PlanError with every problem of the settings. */
export function planExistingNetwork(name: string, settings: ExistingNetworkSettings): ExistingNetworkPlan {
  const { existing, availabilityZones, nat = "none" } = settings;
  const problems = new Problems(`SecureVpc "${name}"`);
  const egress = readEgress(settings, nat, problems);
  const names = [...new Set(availabilityZones)].sort();
  requireId(problems, "network.existing.vpcId", existing.vpcId, ID.vpc, "vpc-0123456789abcdef0");
  const subnetIds = Object.fromEntries(
    TIERS.map((tier) => [tier, names.map((zone) => subnetOf(problems, existing, tier, zone))]),
  ) as Record<Tier, string[]>;
  const tables = names.map((zone) => {
    const id = existing.routeTables[zone];
    requireId(problems, `network.existing.routeTables.${zone}`, id, ID.table, "rtb-0123456789abcdef0");
    return id ?? "";
  });
  const all = TIERS.flatMap((tier) => subnetIds[tier]).filter((id) => id !== "");
  problems.require(new Set(all).size === all.length, () => ({
    path: "network.existing.subnets",
    found: all.filter((id, index) => all.indexOf(id) !== index).join(", "),
    expected: "every subnet once: what stands in one tier must not stand in another",
    fix: "Name a subnet of its own for each tier and zone.",
  }));
  problems.require(Object.keys(settings.explicitCidrs ?? {}).length === 0, () => ({
    path: "network.explicitCidrs",
    expected: "none beside network.existing, whose subnets have their blocks",
    fix: "Remove it.",
  }));
  problems.throwIfAny();
  return {
    vpcId: existing.vpcId,
    zones: names.map((zone) => ({ name: zone, letter: zone.slice(-1) })),
    nat,
    egress,
    subnetIds,
    routeTableIds: [...new Set(tables)],
    makesFlowLog: existing.hasFlowLog !== true,
  };
}

function subnetOf(problems: Problems, { subnets }: ExistingNetwork, tier: Tier, zone: string): string {
  const id = subnets[tier][zone];
  requireId(problems, `network.existing.subnets.${tier}.${zone}`, id, ID.subnet, "subnet-0123456789abcdef0");
  return id ?? "";
}

function requireId(problems: Problems, path: string, id: string | undefined, pattern: RegExp, example: string): void {
  problems.require(id !== undefined && pattern.test(id), () => ({
    path,
    ...(id === undefined ? {} : { found: id }),
    expected: `an id such as ${example}`,
    fix: "Name one for every tier and zone that is in use.",
  }));
}
