import type { NatMode } from "./tier.ts";

/**
 * VPC Block Public Access is one switch for all VPCs of an account in a region. `create`: this stack holds the switch and
 * its exclusions. `adopt`: someone else holds the switch; this stack makes its exclusions only.
 */
export type BlockPublicAccess = "adopt" | "create";

/** What the exclusions are computed from. */
export interface PublicAccessSettings {
  readonly mode: BlockPublicAccess;
  readonly nat: NatMode;
  /** Letters of the zones in use. */
  readonly zones: readonly string[];
  /** Letters of the zones in which a NAT gateway stands. */
  readonly natZones: readonly string[];
  /** Whether a load balancer in the web tier is called from outside, by the internet or by CloudFront's VPC origin. */
  readonly calledFromOutside: boolean;
}

/** One thing that the block does not hold for. */
export interface ExclusionPlan {
  /** `web-a` for the subnet, or `vpc`. */
  readonly key: string;
  readonly mode: "allow-bidirectional" | "allow-egress";
}

/** The switch, where this stack holds it, and the exclusions, sorted. */
export interface PublicAccessPlan {
  /** Nothing in and nothing out, but for the exclusions. */
  readonly block: "block-bidirectional" | undefined;
  readonly exclusions: readonly ExclusionPlan[];
}

/**
 * The narrowest exclusions by which the system still works: CloudFront's VPC origins, load balancers and NAT gateways are
 * all cut off by the block (Amazon VPC User Guide, "VPC BPA basics", "AWS service impact and support"). A subnet that is
 * called from outside needs both directions, that of a NAT gateway the way out; a regional NAT gateway stands in no subnet,
 * so that the VPC as a whole needs the way out.
 */
export function planPublicAccess(settings: PublicAccessSettings): PublicAccessPlan {
  const { mode, nat, zones, natZones, calledFromOutside } = settings;
  const subnets = zones.flatMap((letter): ExclusionPlan[] => {
    if (calledFromOutside) return [{ key: `web-${letter}`, mode: "allow-bidirectional" }];
    return natZones.includes(letter) ? [{ key: `web-${letter}`, mode: "allow-egress" }] : [];
  });
  return {
    block: mode === "create" ? "block-bidirectional" : undefined,
    exclusions: [...subnets, ...(nat === "regional" ? [{ key: "vpc", mode: "allow-egress" } as const] : [])],
  };
}
