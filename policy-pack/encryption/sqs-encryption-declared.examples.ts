import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const queue = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:sqs/queue:Queue",
  name: "jobs",
  props,
});

export const examples = defineExamples([
  { name: "the key of SQS", verdict: "holds", resources: [queue({ sqsManagedSseEnabled: true })] },
  { name: "a KMS key", verdict: "holds", resources: [queue({ kmsMasterKeyId: "alias/aws/sqs" })] },
  { name: "a KMS key that is made with it", verdict: "holds", resources: [queue({ kmsMasterKeyId: unknownValue })] },
  { name: "nothing", verdict: "violated", resources: [queue({})], says: "sqsManagedSseEnabled: true" },
  { name: "switched off", verdict: "violated", resources: [queue({ sqsManagedSseEnabled: false })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [queue({ sqsManagedSseEnabled: unknownValue })],
  },
]);
