import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "docdb-encryption-cmk",
  title: "DocumentDB clusters are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "The key that AWS keeps for the service is open to every principal of the account that may use the service. Only a customer-managed key can be restricted, audited by its own policy, shared with one account, or switched off when data must become unreadable.",
  remediation: ["Set kmsKeyId: key.arn.", "Encryption is fixed when the store is made: changing the key replaces it."],
  controls: {},
  checkov: ["CKV_AWS_182"],
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.docdbCluster, TOKENS.docdbElasticCluster),
      path: "kmsKeyId",
      must: namesOwnKey,
      when: (cluster) => not(cluster.at("snapshotIdentifier").set()),
      what: "the cluster has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyId: key.arn",
    },
  ],
});
