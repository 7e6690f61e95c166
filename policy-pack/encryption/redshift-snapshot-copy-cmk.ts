import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-snapshot-copy-cmk",
  title: "Snapshots that Redshift copies to another region are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "The key that AWS keeps for the service is open to every principal of the account that may use the service. Only a customer-managed key can be restricted, audited by its own policy, shared with one account, or switched off when data must become unreadable.",
  remediation: ["Make a key in the region that the snapshots are copied to.", "Set kmsKeyId: key.arn of the grant."],
  controls: {},
  checkov: ["CKV_AWS_281"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.redshiftCopyGrant,
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "the copies of snapshots have no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
