import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sqs-encryption-customer-key",
  title: "SQS queues are encrypted with a key of one's own",
  severity: "low",
  preset: "strict",
  rationale:
    "The keys of SQS and its managed alias cannot be restricted, watched or taken away: whoever may receive messages may decrypt them.",
  remediation: ["Set kmsMasterKeyId: key.arn with an aws.kms.Key of your own."],
  controls: { pci: ["3.5.1"], nist: ["SC-12", "SC-28"] },
  url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html",
  demands: [
    {
      tokens: TOKENS.queue,
      path: "kmsMasterKeyId",
      must: namesOwnKey,
      what: "the queue has no key of its own",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsMasterKeyId: key.arn",
    },
  ],
});
