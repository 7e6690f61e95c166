import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "backup-vault-encryption-cmk",
  title: "Backup vaults are encrypted with a key of the account's own",
  severity: "medium",
  preset: "strict",
  rationale:
    "Backups in a vault with AWS's key cannot be copied to another account, and whoever may restore may read. A key of one's own is a second permission, and opens the copy elsewhere.",
  remediation: [
    "Set kmsKeyArn: key.arn in the vault (encryptionKeyArn in a logically air-gapped one).",
    "The key of a vault cannot be changed: make a new vault, and let the plans target it.",
  ],
  controls: {},
  checkov: ["CKV_AWS_166"],
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html",
  demands: [
    {
      tokens: TOKENS.backupVault,
      path: "kmsKeyArn",
      must: namesOwnKey,
      what: "the vault has no key of your own",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyArn: key.arn",
    },
    {
      tokens: TOKENS.airGappedVault,
      path: "encryptionKeyArn",
      must: namesOwnKey,
      what: "the air-gapped vault has no key of your own",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set encryptionKeyArn: key.arn",
    },
  ],
});
