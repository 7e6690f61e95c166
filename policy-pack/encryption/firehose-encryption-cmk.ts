import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "firehose-encryption-cmk",
  title: "Firehose streams are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "The key that AWS owns can be neither restricted nor switched off. A key of one's own can, and shows every use.",
  remediation: ['Set serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: key.arn }.'],
  controls: {},
  checkov: ["CKV_AWS_241"],
  url: "https://docs.aws.amazon.com/firehose/latest/dev/encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.deliveryStream,
      when: (stream) =>
        not(or(stream.at("kinesisSourceConfiguration").set(), stream.at("mskSourceConfiguration").set())),
      path: "serverSideEncryption",
      must: (encryption) =>
        and(
          encryption.at("enabled").is(true),
          encryption.at("keyType").is("CUSTOMER_MANAGED_CMK"),
          namesOwnKey(encryption.at("keyArn")),
        ),
      what: "the stream has no customer-managed key",
      required: "enabled, keyType CUSTOMER_MANAGED_CMK and a keyArn",
      fix: 'set serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: key.arn }',
    },
  ],
});
