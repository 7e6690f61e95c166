import type { Problems } from "../plan-error.ts";
import type { NatMode } from "./tier.ts";

/** What a network lets out beside what `uses` declares. */
export interface EgressSettings {
  /**
   * `all` lets every workload send anything anywhere, as document 001 has it (ledger M-14, C-15). Needs NAT.
   * @default strict: what `uses` declares, AWS's services and the VPC's resolver
   */
  readonly appEgress?: "strict" | "all" | undefined;
  /** Whether workloads may call HTTPS services on the internet (ledger Z-17). Needs NAT. @default false */
  readonly externalHttps?: boolean | undefined;
  /**
   * `ephemeral` lets stores send from their groups to ports 1024 to 65535 of the workloads that use them, as document 002
   * has it (ledger Z-20, C-14). Replies need no rule: groups know connections. @default none
   */
  readonly databaseEgress?: "none" | "ephemeral" | undefined;
}

/** The settings with their defaults: what the workloads' rules are made from. */
export interface EgressRules {
  readonly app: "strict" | "all";
  readonly externalHttps: boolean;
  readonly database: "none" | "ephemeral";
}

/** Ports that clients of all systems pick for replies (Amazon VPC User Guide, "Ephemeral ports"). */
export const EPHEMERAL = { fromPort: 1024, toPort: 65535 } as const;

/** What is let out; adds a problem where there is no way for it. @internal */
export function readEgress(settings: EgressSettings, nat: NatMode, problems: Problems): EgressRules {
  const { appEgress = "strict", externalHttps = false, databaseEgress = "none" } = settings;
  const needsNat = (path: string, found: string, fix: string) =>
    problems.require(nat !== "none", () => ({
      path,
      found: `${found} with network.nat none`,
      expected: "a NAT gateway: the app tier has no other way to the internet",
      fix: `Set network.nat to single, per-zone or regional, or ${fix}.`,
    }));
  if (appEgress === "all") needsNat("network.appEgress", "all", "leave appEgress at strict");
  if (externalHttps) needsNat("network.externalHttps", "on", "leave externalHttps off");
  return { app: appEgress, externalHttps, database: databaseEgress };
}
