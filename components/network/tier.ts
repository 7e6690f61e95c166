/**
 * A layer of subnets: `web` holds load balancers only, `app` the workloads and the interface endpoints, `data` the
 * databases and caches.
 */
export type Tier = "web" | "app" | "data";

/** All tiers, in the order in which a request passes them. */
export const TIERS: readonly Tier[] = ["web", "app", "data"];

/** The TCP ports that cross the tiers, from which the network ACLs are planned. */
export interface TierPorts {
  /** Ports on which load balancers in the web tier listen, such as `[80]` or `[443]`. */
  readonly listeners: readonly number[];
  /** Ports on which workloads in the app tier are reached, such as `[8080]`. */
  readonly application: readonly number[];
  /** Those of them on which workloads call each other. @default none */
  readonly peers?: readonly number[] | undefined;
  /** Ports of the stores in the data tier, such as `[5432, 6379]`. */
  readonly data: readonly number[];
}

/**
 * How the app tier reaches the internet: `none`, a NAT gateway in one zone (`single`), in every zone (`per-zone`), or one
 * that AWS spreads over the zones (`regional`).
 */
export type NatMode = "none" | "single" | "per-zone" | "regional";

/** An availability zone that is in use. */
export interface Zone {
  /** `us-east-1a` */
  readonly name: string;
  /** `a`: the key of its subnets and of their children. */
  readonly letter: string;
}
