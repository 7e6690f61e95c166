import { defineExamples, unknownValue } from "../policy/examples.ts";

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

function docdb(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/cluster:Cluster", name: "documents", props } as const;
}

function neptune(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/cluster:Cluster", name: "graph", props } as const;
}

function neptuneSnapshot(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/clusterSnapshot:ClusterSnapshot", name: "before", props } as const;
}

function docdbSnapshot(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/clusterSnapshot:ClusterSnapshot", name: "before", props } as const;
}

export const examples = defineExamples([
  {
    name: "of an encrypted cluster, joined by dependency",
    verdict: "holds",
    resources: [
      cluster({ storageEncrypted: true }),
      clusterSnapshot({ dbClusterIdentifier: unknownValue }, { dbClusterIdentifier: ["ledger"] }),
    ],
  },
  {
    name: "of an encrypted instance, by name",
    verdict: "holds",
    resources: [instance({ identifier: "main", storageEncrypted: true }), snapshot({ dbInstanceIdentifier: "main" })],
  },
  {
    name: "of an encrypted Neptune cluster",
    verdict: "holds",
    resources: [
      neptune({ clusterIdentifier: "g", storageEncrypted: true }),
      neptuneSnapshot({ dbClusterIdentifier: "g" }),
    ],
  },
  {
    name: "an encrypted one of a database that is elsewhere",
    verdict: "holds",
    resources: [{ ...neptuneSnapshot({ dbClusterIdentifier: "g" }), outputs: { storageEncrypted: true } }],
  },
  {
    name: "of a cluster that is not encrypted",
    verdict: "violated",
    resources: [
      cluster({}),
      clusterSnapshot({ dbClusterIdentifier: unknownValue }, { dbClusterIdentifier: ["ledger"] }),
    ],
    says: "found nothing",
  },
  {
    name: "of an instance whose encryption is off",
    verdict: "violated",
    resources: [instance({ identifier: "main", storageEncrypted: false }), snapshot({ dbInstanceIdentifier: "main" })],
    says: "found false",
  },
  {
    name: "of a DocumentDB cluster",
    verdict: "violated",
    resources: [docdb({ clusterIdentifier: "d" }), docdbSnapshot({ dbClusterIdentifier: "d" })],
  },
  {
    name: "of a Neptune cluster",
    verdict: "violated",
    resources: [neptune({ clusterIdentifier: "g" }), neptuneSnapshot({ dbClusterIdentifier: "g" })],
  },
  {
    name: "one of which AWS says that it is not encrypted",
    verdict: "violated",
    resources: [{ ...snapshot({ dbInstanceIdentifier: "main" }), outputs: { encrypted: false } }],
    says: "a snapshot that is not encrypted",
  },
  {
    name: "of a database that is elsewhere",
    verdict: "undecided",
    resources: [snapshot({ dbInstanceIdentifier: "other" })],
  },
  {
    name: "of a cluster that was made from a snapshot",
    verdict: "undecided",
    resources: [
      neptune({ clusterIdentifier: "g", snapshotIdentifier: "older" }),
      neptuneSnapshot({ dbClusterIdentifier: "g" }),
    ],
  },
  ...["replicationSourceIdentifier", "restoreToPointInTime", "globalClusterIdentifier"].map((source) => ({
    name: `of a cluster that takes its encryption from elsewhere: ${source}`,
    verdict: "undecided" as const,
    resources: [
      cluster({ [source]: "elsewhere" }),
      clusterSnapshot({ dbClusterIdentifier: unknownValue }, { dbClusterIdentifier: ["ledger"] }),
    ],
  })),
  {
    name: "of a replica, which is encrypted as its source",
    verdict: "undecided",
    resources: [
      instance({ identifier: "copy", replicateSourceDb: "main" }),
      snapshot({ dbInstanceIdentifier: "copy" }),
    ],
  },
]);
