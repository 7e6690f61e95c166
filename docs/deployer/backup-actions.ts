import { calls, KEY_USE, type TypeActions } from "./type-actions.ts";

const TAGS = "TagResource UntagResource";

/** Actions of the resource types of backups, by token. */
export const BACKUP_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "aws:backup/vault:Vault": calls(
    "backup",
    {
      create: "CreateBackupVault TagResource",
      read: "DescribeBackupVault ListTags",
      update: TAGS,
      // With forceDestroy (where protection is off) the provider empties the vault first.
      delete: "DeleteBackupVault ListRecoveryPointsByBackupVault DeleteRecoveryPoint",
    },
    // AWS Backup Developer Guide, "Access control", on creating a vault with a key.
    [...KEY_USE, "kms:RetireGrant", "backup-storage:MountCapsule"],
  ),
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": calls("backup", {
    create: "PutBackupVaultLockConfiguration",
    read: "DescribeBackupVault",
    delete: "DeleteBackupVaultLockConfiguration",
  }),
  "aws:backup/plan:Plan": calls("backup", {
    create: "CreateBackupPlan TagResource",
    read: "GetBackupPlan ListTags",
    update: `UpdateBackupPlan ${TAGS}`,
    delete: "DeleteBackupPlan",
  }),
  "aws:backup/selection:Selection": calls(
    "backup",
    {
      create: "CreateBackupSelection",
      read: "GetBackupSelection",
      delete: "DeleteBackupSelection",
    },
    ["iam:PassRole"],
  ),
  "aws:backup/restoreTestingPlan:RestoreTestingPlan": calls("backup", {
    create: "CreateRestoreTestingPlan TagResource",
    read: "GetRestoreTestingPlan ListTags",
    update: `UpdateRestoreTestingPlan ${TAGS}`,
    delete: "DeleteRestoreTestingPlan",
  }),
  "aws:backup/restoreTestingSelection:RestoreTestingSelection": calls(
    "backup",
    {
      create: "CreateRestoreTestingSelection",
      read: "GetRestoreTestingSelection",
      update: "UpdateRestoreTestingSelection",
      delete: "DeleteRestoreTestingSelection",
    },
    ["iam:PassRole"],
  ),
};
