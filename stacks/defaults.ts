import type { Environment } from "../components/deployment.ts";
import type { DnsFirewallMode } from "../components/network/dns-firewall.plan.ts";

/** What a stack gets that it does not say, where that depends on its environment. */
export interface EnvironmentDefaults {
  /** Whether stateful things refuse deletion. */
  readonly protection: boolean;
  readonly waitForSteadyState: boolean;
  /** Whether images are signed. */
  readonly imageSigning: boolean;
  /** Whether workload roles have a permissions boundary of the stack's own. */
  readonly permissionsBoundary: "create" | "none";
  /** Days of every log group: flow logs, services, firewall. */
  readonly logRetentionDays: number;
  /** Days of the load balancer's access logs. */
  readonly accessLogDays: number;
  /** Days of database backups. */
  readonly backupRetentionDays: number;
  /** Days of cache snapshots. */
  readonly snapshotRetentionDays: number;
  /** Days between a key's deletion and its end. */
  readonly keyDeletionWindowDays: number;
  /** Days in which a deleted secret can be restored. */
  readonly secretRecoveryDays: number;
  /** What the VPC's resolver answers. */
  readonly dnsFirewall: "off" | DnsFirewallMode;
  /** Whether names that are looked up are recorded. */
  readonly queryLogs: boolean;
}

/** The defaults of each environment. A stack may always say otherwise, and the policy pack judges what it says. */
export const DEFAULTS: Readonly<Record<Environment, EnvironmentDefaults>> = {
  dev: {
    // C-25, D-38: a development stack is made to be taken down.
    protection: false,
    // Feedback within a minute counts for more here; the circuit breaker (F-53) still rolls back by itself.
    waitForSteadyState: false,
    // Images of a development stack change by the hour and are trusted by nobody.
    imageSigning: false,
    // A boundary shows what is missing in it at run time only: a developer adds uses by the hour.
    permissionsBoundary: "none",
    // F-48 asks for retention; a month covers what a developer looks back at.
    logRetentionDays: 30,
    accessLogDays: 30,
    // The least that Aurora takes.
    backupRetentionDays: 1,
    // Sessions of a development stack can be lost.
    snapshotRetentionDays: 0,
    // The least that KMS takes: a stack that is gone should not cost for a month.
    keyDeletionWindowDays: 7,
    // The names are fixed (F-18 to F-20): with a window the next `up` after a `destroy` would find them taken.
    secretRecoveryDays: 0,
    // A developer tries new services before anybody lists their names.
    dnsFirewall: "off",
    queryLogs: false,
  },
  staging: {
    // C-25: as in dev.
    protection: false,
    // What staging is for: to see a deployment fail before production does.
    waitForSteadyState: true,
    // Z-53 asks it of production; the same image is signed once it goes there.
    imageSigning: false,
    // As in production: what it leaves out shows here first.
    permissionsBoundary: "create",
    logRetentionDays: 30,
    accessLogDays: 30,
    backupRetentionDays: 7,
    snapshotRetentionDays: 7,
    keyDeletionWindowDays: 7,
    secretRecoveryDays: 7,
    // As in production: a name that nobody listed shows here first.
    dnsFirewall: "allow-list",
    queryLogs: true,
  },
  prod: {
    // C-25, D-38.
    protection: true,
    // A rolled-back deployment otherwise looks like a success.
    waitForSteadyState: true,
    // Z-53, M-23.
    imageSigning: true,
    // A policy that is widened by hand gives a role no more than the stack needs.
    permissionsBoundary: "create",
    // F-48, audit and forensics: a year (PCI DSS v4, requirement 10.5.1).
    logRetentionDays: 365,
    accessLogDays: 365,
    // The most that Aurora takes.
    backupRetentionDays: 35,
    snapshotRetentionDays: 7,
    // The most that KMS takes: without the key the data is gone for good.
    keyDeletionWindowDays: 30,
    secretRecoveryDays: 30,
    // A name that is looked up carries data out as a packet does.
    dnsFirewall: "allow-list",
    queryLogs: true,
  },
};
