import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "redshift-encryption-cmk",
  title: "Redshift is encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "The key that AWS keeps for the service is open to every principal of the account that may use the service. Only a customer-managed key can be restricted, audited by its own policy, shared with one account, or switched off when data must become unreadable.",
  remediation: [
    "Set kmsKeyId: key.arn, and for a cluster encrypted: true.",
    "Redshift moves a cluster to another key in the background, during which it is read-only for a while.",
  ],
  controls: {},
  checkov: ["CKV_AWS_142", "CKV_AWS_282"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.redshiftCluster, TOKENS.redshiftNamespace),
      path: "kmsKeyId",
      must: namesOwnKey,
      what: "the warehouse has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
