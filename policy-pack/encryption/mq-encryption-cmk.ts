import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "mq-encryption-cmk",
  title: "Message brokers are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "Brokers always encrypt what they store, by default with a key that AWS owns. A key of one's own can be restricted and switched off, and shows every use.",
  remediation: ["Set encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: key.arn }; it replaces the broker."],
  controls: {},
  checkov: ["CKV_AWS_209"],
  url: "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/data-protection.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.messageBroker,
      path: "encryptionOptions",
      must: (options) =>
        and(namesOwnKey(options.at("kmsKeyId")), options.at("useAwsOwnedKey").is(false, { absent: true })),
      what: "the broker has no customer-managed key",
      required: "useAwsOwnedKey: false and the ARN of a key of your own",
      fix: "set encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: key.arn }",
    },
  ],
});
