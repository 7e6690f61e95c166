import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "rds-backup-replication-cmk",
  title: "RDS backups replicated to another region are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "The key that AWS keeps for the service is open to every principal of the account that may use the service. Only a customer-managed key can be restricted, audited by its own policy, shared with one account, or switched off when data must become unreadable.",
  remediation: ["Make a key in the region that the backups are replicated to, and set kmsKeyId: key.arn."],
  controls: {},
  checkov: ["CKV_AWS_245"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.rdsBackupReplication,
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "the replicated backups have no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
