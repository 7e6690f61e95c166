import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "neptune-encryption-cmk",
  title: "Neptune clusters are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "The key that AWS keeps for the service is open to every principal of the account that may use the service. Only a customer-managed key can be restricted, audited by its own policy, shared with one account, or switched off when data must become unreadable.",
  remediation: ["Set kmsKeyArn: key.arn.", "Encryption is fixed when the store is made: changing the key replaces it."],
  controls: {},
  checkov: ["CKV_AWS_347"],
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.neptuneCluster,
      path: "kmsKeyArn",
      must: namesOwnKey,
      when: (cluster) =>
        not(or(cluster.at("snapshotIdentifier").set(), cluster.at("replicationSourceIdentifier").set())),
      what: "the cluster has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyArn: key.arn",
    },
  ],
});
