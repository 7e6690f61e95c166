import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sns-key-not-of-service",
  title: "SNS topics with a KMS key do not use that of SNS",
  severity: "low",
  preset: "strict",
  rationale:
    "Nobody can change who may use alias/aws/sns: services that publish to the topic (EventBridge, S3, alarms) and other accounts are refused, and their messages are lost without a word. Nor can it be restricted, or taken away.",
  remediation: ["Set kmsMasterKeyId: key.arn with an aws.kms.Key of your own, whose policy lets the services publish."],
  controls: {},
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
  demands: [
    {
      tokens: TOKENS.topic,
      path: "kmsMasterKeyId",
      // A topic without any key is the matter of sns-encrypted.
      when: (topic) => topic.at("kmsMasterKeyId").set(),
      must: namesOwnKey,
      what: "the topic is encrypted with the KMS key of SNS, which lets no service publish",
      required: "a key of your own",
      fix: "set kmsMasterKeyId: key.arn",
    },
  ],
});
