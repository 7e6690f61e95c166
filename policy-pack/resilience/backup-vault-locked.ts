import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "backup-vault-locked",
  title: "Backup vaults keep recovery points for a time that nobody shortens",
  severity: "medium",
  // In compliance mode a lock cannot be taken back, not by AWS either.
  preset: "strict",
  rationale:
    "Who wants ransom deletes the backups first, with the rights of an administrator. A vault's lock refuses that to everyone until the least retention is over.",
  remediation: [
    "Make an aws.backup.VaultLockConfiguration with minRetentionDays.",
    "Leave changeableForDays out (governance mode) until the retention is settled: with it, the lock is final once the days are over.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html",
  tokens: TOKENS.backupVault,
  companion: TOKENS.backupVaultLock,
  by: "backupVaultName",
  must: (lock) => lock.at("minRetentionDays").satisfies((days) => days >= 1),
  missing: "anyone who may delete backups can delete all of the vault",
  weak: "the vault's lock demands no least retention",
  at: "minRetentionDays",
  required: "an aws.backup.VaultLockConfiguration with minRetentionDays",
  fix: "add new aws.backup.VaultLockConfiguration(name, { backupVaultName: vault.name, minRetentionDays: 7 })",
});
