import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function docdb(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/cluster:Cluster", name: "documents", props } as const;
}

function elasticCluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/elasticCluster:ElasticCluster", name: "documents", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [docdb({ storageEncrypted: true, kmsKeyId: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [docdb({ storageEncrypted: true, kmsKeyId: unknownValue })],
  },
  { name: "an elastic cluster with a key", verdict: "holds", resources: [elasticCluster({ kmsKeyId: KEY })] },
  {
    name: "a cluster made from a snapshot, which has the key of that",
    verdict: "not applicable",
    resources: [docdb({ snapshotIdentifier: "before" })],
  },
  {
    name: "the key of the service",
    verdict: "violated",
    resources: [docdb({ storageEncrypted: true })],
    says: "kmsKeyId: key.arn",
  },
  {
    name: "the key of the service by its alias",
    verdict: "violated",
    resources: [docdb({ storageEncrypted: true, kmsKeyId: "alias/aws/rds" })],
  },
  { name: "an elastic cluster with the key of the service", verdict: "violated", resources: [elasticCluster({})] },
]);
