import { Problems } from "../plan-error.ts";
import { type EgressRules, type EgressSettings, readEgress } from "./egress.ts";
import { layRules, type NetworkAclPlan } from "./network-acl-plan.ts";
import { layOut, type SubnetPlan } from "./subnet-plan.ts";
import type { NatMode, Tier, TierPorts, Zone } from "./tier.ts";

/** The plain part of `SecureVpcArgs`. */
export interface SecureVpcSettings extends EgressSettings {
  readonly region: string;
  readonly cidr: string;
  readonly availabilityZones: readonly string[];
  readonly nat?: NatMode | undefined;
  readonly internetFacing?: boolean | undefined;
  readonly ports: TierPorts;
  readonly flowLogRetentionDays: number;
  readonly explicitCidrs?: Readonly<Record<string, string>> | undefined;
}

/** All that a SecureVpc makes, before any of it is. */
export interface SecureVpcPlan {
  readonly cidr: string;
  /** Sorted by letter. */
  readonly zones: readonly Zone[];
  /** Sorted by tier and zone. */
  readonly subnets: readonly SubnetPlan[];
  readonly networkAcls: Readonly<Record<Tier, NetworkAclPlan>>;
  readonly nat: NatMode;
  readonly egress: EgressRules;
  /** Whether the web tier's subnets lead to the internet gateway. */
  readonly webInternetRoute: boolean;
  /** Zones in which a NAT gateway stands: none for `none` and for `regional`. */
  readonly natZones: readonly Zone[];
  readonly flowLogRetentionDays: number;
}

/** Days for which CloudWatch Logs can keep events (API reference, PutRetentionPolicy, "retentionInDays"). */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** The network without NAT: AWS is reached by endpoints (ledger C-17). */
const DEFAULT_NAT: NatMode = "none";

/** @throws PlanError with every problem of the settings. */
export function planSecureVpc(name: string, settings: SecureVpcSettings): SecureVpcPlan {
  const problems = new Problems(`SecureVpc "${name}"`);
  const nat = settings.nat ?? DEFAULT_NAT;
  const subnets = layOut(settings, problems);
  const egress = readEgress(settings, nat, problems);
  const networkAcls = layRules({ ...settings, nat, anyServer: egress.app === "all" }, problems);
  problems.require(RETENTION_DAYS.includes(settings.flowLogRetentionDays), () => ({
    path: "network.flowLogs.retentionDays",
    found: `${settings.flowLogRetentionDays}`,
    expected: `one of ${RETENTION_DAYS.join(", ")}`,
    fix: "Use a number of days that CloudWatch Logs knows.",
  }));
  problems.throwIfAny();
  const zones = subnets.filter(({ tier }) => tier === "web").map(({ zone }) => zone);
  const natZones = nat === "per-zone" ? zones : nat === "single" ? zones.slice(0, 1) : [];
  return {
    cidr: settings.cidr,
    zones,
    subnets,
    networkAcls,
    nat,
    egress,
    webInternetRoute: settings.internetFacing === true || natZones.length > 0,
    natZones,
    flowLogRetentionDays: settings.flowLogRetentionDays,
  };
}
