import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";

export const policy = definePropertyPolicy({
  name: "sqs-key-not-of-service",
  title: "SQS queues with a KMS key do not use that of SQS",
  severity: "low",
  rationale:
    "Nobody can change who may use alias/aws/sqs: services that deliver to the queue (SNS, S3, EventBridge) and other accounts are refused, and their messages are lost, while nothing is gained over the key that SQS takes without KMS.",
  remediation: [
    "Set kmsMasterKeyId: key.arn with an aws.kms.Key of your own, whose policy lets the services deliver.",
    "Or leave kmsMasterKeyId out, and set sqsManagedSseEnabled: true.",
  ],
  controls: {},
  // A queue without any key is the matter of sqs-encryption-declared and sqs-encryption-customer-key.
  checkov: ["CKV2_AWS_73"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html",
  demands: [
    {
      tokens: TOKENS.queue,
      path: "kmsMasterKeyId",
      when: (queue) => queue.at("kmsMasterKeyId").set(),
      must: namesOwnKey,
      what: "the queue is encrypted with the KMS key of SQS, which lets no other service deliver",
      required: "a key of your own, or none of KMS",
      fix: "set kmsMasterKeyId: key.arn, or leave it out",
    },
  ],
});
