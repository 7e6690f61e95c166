import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function snapshot(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/snapshot:Snapshot", name: "before", props } as const;
}

function clusterSnapshot(
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>> = {},
) {
  return { type: "aws:rds/clusterSnapshot:ClusterSnapshot", name: "before", props, propertyDependencies } as const;
}

function neptune(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/cluster:Cluster", name: "graph", props } as const;
}

function neptuneSnapshot(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/clusterSnapshot:ClusterSnapshot", name: "before", props } as const;
}

export const examples = defineExamples([
  {
    name: "of a cluster with a key, joined by dependency",
    verdict: "holds",
    resources: [
      cluster({ kmsKeyId: KEY }),
      clusterSnapshot({ dbClusterIdentifier: unknownValue }, { dbClusterIdentifier: ["ledger"] }),
    ],
  },
  {
    name: "of a Neptune cluster with a key, by name",
    verdict: "holds",
    resources: [
      neptune({ clusterIdentifier: "g", kmsKeyArn: unknownValue }),
      neptuneSnapshot({ dbClusterIdentifier: "g" }),
    ],
  },
  {
    name: "of an instance with the key of the service",
    verdict: "violated",
    resources: [instance({ identifier: "main", storageEncrypted: true }), snapshot({ dbInstanceIdentifier: "main" })],
    says: "kmsKeyId: key.arn",
  },
  {
    name: "of a Neptune cluster with the key of the service",
    verdict: "violated",
    resources: [
      neptune({ clusterIdentifier: "g", storageEncrypted: true }),
      neptuneSnapshot({ dbClusterIdentifier: "g" }),
    ],
    says: "kmsKeyArn: key.arn",
  },
  {
    name: "of a database that is elsewhere",
    verdict: "undecided",
    resources: [snapshot({ dbInstanceIdentifier: "other" })],
  },
]);
