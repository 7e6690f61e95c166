import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "dms-replication-cmk",
  title: "DMS replication instances are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "Rows in flight, cached changes and task logs lie on the instance's disk. The key that AWS keeps for the service is open to every principal of the account that may use the service. Only a customer-managed key can be restricted, audited by its own policy, shared with one account, or switched off when data must become unreadable.",
  remediation: ["Set kmsKeyArn: key.arn.", "Encryption is fixed when the store is made: changing the key replaces it."],
  controls: {},
  checkov: ["CKV_AWS_212"],
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.replicationInstance,
      path: "kmsKeyArn",
      must: namesOwnKey,
      what: "the replication instance has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyArn: key.arn",
    },
  ],
});
