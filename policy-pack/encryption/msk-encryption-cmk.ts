import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "msk-encryption-cmk",
  title: "Kafka clusters are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "Brokers always encrypt their disks, by default with a key that nobody can restrict. A key of one's own can be, and shows every use.",
  remediation: ["Set encryptionInfo.encryptionAtRestKmsKeyArn: key.arn.", "The key is fixed when the cluster is made."],
  controls: {},
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.kafkaCluster,
      path: "encryptionInfo.encryptionAtRestKmsKeyArn",
      must: namesOwnKey,
      what: "the cluster has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set encryptionInfo.encryptionAtRestKmsKeyArn: key.arn",
    },
  ],
});
