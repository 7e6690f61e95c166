import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function neptune(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/cluster:Cluster", name: "graph", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [neptune({ storageEncrypted: true, kmsKeyArn: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [neptune({ storageEncrypted: true, kmsKeyArn: unknownValue })],
  },
  {
    name: "a cluster made from a snapshot, which has the key of that",
    verdict: "not applicable",
    resources: [neptune({ snapshotIdentifier: "before" })],
  },
  {
    name: "a replica, which has the key of its source",
    verdict: "not applicable",
    resources: [neptune({ replicationSourceIdentifier: "graph" })],
  },
  {
    name: "the key of the service",
    verdict: "violated",
    resources: [neptune({ storageEncrypted: true })],
    says: "kmsKeyArn: key.arn",
  },
  {
    name: "the key of the service by its alias",
    verdict: "violated",
    resources: [neptune({ kmsKeyArn: "alias/aws/rds" })],
  },
]);
