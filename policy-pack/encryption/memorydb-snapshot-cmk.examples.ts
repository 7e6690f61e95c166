import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function memorySnapshot(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:memorydb/snapshot:Snapshot", name: "before", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [memorySnapshot({ clusterName: "positions", kmsKeyArn: KEY })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [memorySnapshot({ clusterName: "positions", kmsKeyArn: unknownValue })],
  },
  {
    name: "the key of the service",
    verdict: "violated",
    resources: [memorySnapshot({ clusterName: "positions" })],
    says: "kmsKeyArn: key.arn",
  },
  {
    name: "the key of the service by its alias",
    verdict: "violated",
    resources: [memorySnapshot({ clusterName: "positions", kmsKeyArn: "alias/aws/memorydb" })],
  },
]);
