import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "rds-snapshot-copy-cmk",
  title: "Copies of RDS snapshots are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "A copy leaves for another region or account, where the source's key may not reach and the copy of an unencrypted snapshot stays unencrypted. A key named in the copy encrypts it in every case, and can be restricted to it.",
  remediation: ["Set kmsKeyId: key.arn, of a key in the region of the copy."],
  controls: { fsbp: ["RDS.4"] },
  checkov: ["CKV_AWS_266"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.rdsSnapshotCopy,
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "the copy names no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
