import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props: { engine: "aurora-postgresql", ...props } } as const;
}

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "reports", props: { engine: "postgres", ...props } } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [cluster({ storageEncrypted: true, kmsKeyId: KEY })] },
  {
    name: "a key that is made in the same deployment: unknown is not absent",
    verdict: "holds",
    resources: [cluster({ storageEncrypted: true, kmsKeyId: unknownValue })],
  },
  {
    name: "a replica in the same region, which takes its source's key",
    verdict: "holds",
    resources: [instance({ replicateSourceDb: "ledger" })],
  },
  {
    name: "the secondary of a global database, with a key of its region",
    verdict: "holds",
    resources: [cluster({ globalClusterIdentifier: "ledger", sourceRegion: "us-east-1", kmsKeyId: KEY })],
  },
  {
    name: "the secondary of a global database without one, for which AWS takes its own",
    verdict: "violated",
    resources: [cluster({ globalClusterIdentifier: "ledger", sourceRegion: "us-east-1" })],
    says: "customer-managed key",
  },
  {
    name: "a secondary that says it is not encrypted",
    verdict: "violated",
    resources: [
      cluster({ globalClusterIdentifier: "ledger", sourceRegion: "us-east-1", storageEncrypted: false, kmsKeyId: KEY }),
    ],
    says: "found false",
  },
  {
    name: "a property that instances do not have is no way around",
    verdict: "violated",
    resources: [instance({ clusterIdentifier: "ledger" })],
    says: "set kmsKeyId: key.arn",
  },
  {
    name: "no encryption",
    verdict: "violated",
    resources: [instance({})],
    says: "set kmsKeyId: key.arn",
  },
  {
    name: "encryption switched off",
    verdict: "violated",
    resources: [cluster({ storageEncrypted: false, kmsKeyId: KEY })],
    says: "found false",
  },
  {
    name: "a cluster of a fixed name without encryption",
    verdict: "violated",
    resources: [cluster({ clusterIdentifier: "ledger" })],
    says: "set kmsKeyId: key.arn",
  },
  {
    name: "the key of the service",
    verdict: "violated",
    resources: [cluster({ storageEncrypted: true })],
    says: "kmsKeyId",
  },
  {
    name: "the key of the service by its alias",
    verdict: "violated",
    resources: [cluster({ storageEncrypted: true, kmsKeyId: "alias/aws/rds" })],
    says: "alias/aws/rds",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ storageEncrypted: unknownValue, kmsKeyId: KEY })],
  },
]);
