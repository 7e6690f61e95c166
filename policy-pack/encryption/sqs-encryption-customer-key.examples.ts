import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const it = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:sqs/queue:Queue",
  name: "it",
  props: { ...props },
});

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [it({ kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:key/1234" })],
  },
  { name: "a key that is made with it", verdict: "holds", resources: [it({ kmsMasterKeyId: unknownValue })] },
  {
    name: "the key of SQS",
    verdict: "violated",
    resources: [it({ kmsMasterKeyId: "alias/aws/sqs" })],
    says: "the queue has no key of its own",
  },
  { name: "no key", verdict: "violated", resources: [it({})], says: "the queue has no key of its own" },
]);
