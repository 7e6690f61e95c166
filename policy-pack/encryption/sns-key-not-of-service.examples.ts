import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const topic = resourceOf("aws:sns/topic:Topic", "alerts");

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [topic({ kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:key/1234" })],
  },
  { name: "an alias of one's own", verdict: "holds", resources: [topic({ kmsMasterKeyId: "alias/alerts" })] },
  { name: "a key that is made with it", verdict: "holds", resources: [topic({ kmsMasterKeyId: unknownValue })] },
  { name: "no key", verdict: "not applicable", resources: [topic({ name: "alerts" })] },
  {
    name: "the key of SNS",
    verdict: "violated",
    resources: [topic({ kmsMasterKeyId: "alias/aws/sns" })],
    says: "lets no service publish",
  },
  {
    name: "the key of SNS, by ARN",
    verdict: "violated",
    resources: [topic({ kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:alias/aws/sns" })],
  },
]);
