import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function activity(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/clusterActivityStream:ClusterActivityStream", name: "activity", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [activity({ mode: "async", kmsKeyId: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [activity({ mode: "async", kmsKeyId: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [activity({ mode: "async" })], says: "kmsKeyId: key.arn" },
  {
    name: "the key of a service by its alias",
    verdict: "violated",
    resources: [activity({ mode: "async", kmsKeyId: "alias/aws/rds" })],
  },
]);
