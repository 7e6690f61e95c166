import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function snapshotCopy(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/snapshotCopy:SnapshotCopy", name: "copy", props } as const;
}

function clusterSnapshotCopy(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy", name: "copy", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [snapshotCopy({ sourceDbSnapshotIdentifier: "before", kmsKeyId: KEY })],
  },
  {
    name: "the copy of a cluster's, with a key that is made in the same deployment",
    verdict: "holds",
    resources: [clusterSnapshotCopy({ sourceDbClusterSnapshotIdentifier: "before", kmsKeyId: unknownValue })],
  },
  {
    name: "a copy without a key",
    verdict: "violated",
    resources: [snapshotCopy({ sourceDbSnapshotIdentifier: "before" })],
    says: "kmsKeyId: key.arn",
  },
  {
    name: "the copy of a cluster's, without a key",
    verdict: "violated",
    resources: [clusterSnapshotCopy({ sourceDbClusterSnapshotIdentifier: "before" })],
  },
  {
    name: "the key of the service by its alias",
    verdict: "violated",
    resources: [snapshotCopy({ sourceDbSnapshotIdentifier: "before", kmsKeyId: "alias/aws/rds" })],
  },
]);
