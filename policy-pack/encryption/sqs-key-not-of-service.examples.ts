import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const queue = resourceOf("aws:sqs/queue:Queue", "jobs");

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [queue({ kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:key/1234" })],
  },
  { name: "an alias of one's own", verdict: "holds", resources: [queue({ kmsMasterKeyId: "alias/jobs" })] },
  { name: "a key that is made with it", verdict: "holds", resources: [queue({ kmsMasterKeyId: unknownValue })] },
  { name: "no key of KMS", verdict: "not applicable", resources: [queue({ sqsManagedSseEnabled: true })] },
  {
    name: "the key of SQS",
    verdict: "violated",
    resources: [queue({ kmsMasterKeyId: "alias/aws/sqs" })],
    says: "lets no other service deliver",
  },
  {
    name: "the key of SQS, by ARN",
    verdict: "violated",
    resources: [queue({ kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:alias/aws/sqs" })],
  },
]);
