import type { Deployment } from "../deployment.ts";
import { fitName } from "../naming.ts";
import { Problems } from "../plan-error.ts";

/**
 * `governance`: nobody deletes a recovery point early but who may remove the lock. `compliance`: nobody at all, AWS and
 * the account's root user included, once the grace time is over.
 */
export type VaultLock = "off" | "governance" | "compliance";

/** The plain part of `BackupVaultArgs`. */
export interface BackupVaultSettings {
  readonly deployment: Deployment;
  readonly vaultLock: VaultLock;
  readonly graceDays?: number | undefined;
  readonly retentionDays?: number | undefined;
  readonly monthlyRetentionDays?: number | undefined;
  readonly restoreTesting: boolean;
  readonly deletionProtection: boolean;
  /** Kinds and keys of the stores, such as `database/ledger`. */
  readonly storeKeys: readonly string[];
}

/** A rule of the backup plan. */
export interface BackupRulePlan {
  readonly ruleName: "daily" | "monthly";
  /** In UTC. */
  readonly schedule: string;
  readonly deleteAfterDays: number;
}

/** All that a vault and its plan will be. */
export interface BackupVaultPlan {
  /** Short enough that Pulumi's auto-names are ones that AWS Backup takes. */
  readonly logicalName: string;
  readonly rules: readonly BackupRulePlan[];
  readonly lock:
    | {
        readonly minRetentionDays: number;
        readonly maxRetentionDays: number;
        /** Only in compliance mode: AWS tells the modes apart by it. */
        readonly changeableForDays: number | undefined;
      }
    | undefined;
  /** Whether a vault that holds recovery points is emptied when it goes; else AWS refuses. */
  readonly forceDestroy: boolean;
  readonly restoreTest: { readonly planName: string; readonly schedule: string } | undefined;
}

const DEFAULTS = {
  /** Five weeks, as long as the databases' own point-in-time recovery at its longest. */
  retentionDays: 35,
  /** A year of months, for what is found out late. */
  monthlyRetentionDays: 365,
  /** Time to notice that the wrong vault was locked for good; AWS takes 3 at least. */
  graceDays: 7,
} as const;

/** AWS Backup API reference, PutBackupVaultLockConfiguration, "ChangeableForDays" and "MaxRetentionDays". */
const LEAST_GRACE_DAYS = 3;
const MOST_DAYS = 36_500;

/** @throws PlanError with every problem of the arguments. */
export function planBackupVault(name: string, settings: BackupVaultSettings): BackupVaultPlan {
  const { vaultLock, deletionProtection, storeKeys } = settings;
  const daily = settings.retentionDays ?? DEFAULTS.retentionDays;
  const monthly = settings.monthlyRetentionDays ?? DEFAULTS.monthlyRetentionDays;
  const graceDays = settings.graceDays ?? DEFAULTS.graceDays;
  const problems = new Problems(`BackupVault "${name}"`);
  requireDays(problems, "retentionDays", daily, 1);
  requireDays(problems, "monthlyRetentionDays", monthly, daily);
  requireDays(problems, "graceDays", graceDays, LEAST_GRACE_DAYS);
  problems.require(storeKeys.length > 0, () => ({
    path: "stores",
    found: "none",
    expected: "a database or a table to back up",
    fix: "Leave the vault out where there is nothing to keep.",
  }));
  problems.throwIfAny();
  // A stack that may be taken down must not be held by its backups; what was locked for good stays so.
  const locked = vaultLock === "compliance" || (vaultLock === "governance" && deletionProtection);
  return {
    logicalName: fitName("backupVault", name),
    rules: [
      { ruleName: "daily", schedule: "cron(0 3 * * ? *)", deleteAfterDays: daily },
      { ruleName: "monthly", schedule: "cron(0 4 1 * ? *)", deleteAfterDays: monthly },
    ],
    lock: locked
      ? {
          minRetentionDays: daily,
          maxRetentionDays: monthly,
          changeableForDays: vaultLock === "compliance" ? graceDays : undefined,
        }
      : undefined,
    forceDestroy: !deletionProtection,
    restoreTest: settings.restoreTesting ? { planName: testName(name), schedule: "cron(0 6 2 * ? *)" } : undefined,
  };
}

/** A name of letters, digits and underscores, all that restore testing takes, of 50 at most. */
export function testName(text: string): string {
  return fitName("restoreTest", text).replace(/[^A-Za-z0-9]/g, "_");
}

function requireDays(problems: Problems, path: string, days: number, least: number): void {
  problems.require(Number.isInteger(days) && days >= least && days <= MOST_DAYS, () => ({
    path,
    found: `${days}`,
    expected: `a whole number of days from ${least} to ${MOST_DAYS}`,
    fix: "Choose a number that AWS Backup takes.",
  }));
}
