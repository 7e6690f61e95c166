import { defineExamples, type ExampleResource, unknownValue } from "../examples.ts";

function of(type: string, props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type, name: "data", props };
}

const VOLUME = "aws:ebs/volume:Volume";
const DATABASE = "aws:rds/instance:Instance";

export const examples = defineExamples([
  {
    name: "Aurora Serverless v1, which AWS always encrypts",
    verdict: "holds",
    resources: [
      { type: "aws:rds/cluster:Cluster", name: "reports", props: { engine: "aurora-mysql", engineMode: "serverless" } },
    ],
  },
  {
    name: "a volume, a file system, a database",
    verdict: "holds",
    resources: [
      of(VOLUME, { availabilityZone: "us-east-1a", encrypted: true }),
      { ...of("aws:efs/fileSystem:FileSystem", { encrypted: true }), name: "files" },
      { ...of(DATABASE, { engine: "postgres", storageEncrypted: true }), name: "reports" },
    ],
  },
  {
    name: "volumes that the account encrypts by itself",
    verdict: "holds",
    resources: [of(VOLUME, { availabilityZone: "us-east-1a" })],
    config: { ebsByDefault: true },
  },
  { name: "a queue, which SQS encrypts by itself", verdict: "holds", resources: [of("aws:sqs/queue:Queue", {})] },
  {
    name: "a replica, which takes its source's encryption",
    verdict: "holds",
    resources: [of(DATABASE, { replicateSourceDb: "reports" })],
  },
  {
    name: "a property that instances do not have is no way around",
    verdict: "violated",
    resources: [of(DATABASE, { clusterIdentifier: unknownValue })],
  },
  {
    name: "a method without a cache",
    verdict: "holds",
    resources: [of("aws:apigateway/methodSettings:MethodSettings", { settings: { cachingEnabled: false } })],
  },
  {
    name: "a volume",
    verdict: "violated",
    resources: [of(VOLUME, { availabilityZone: "us-east-1a" })],
    says: "encrypted: true",
  },
  {
    name: "a volume that is switched off, where the account would encrypt it",
    verdict: "violated",
    resources: [of(VOLUME, { availabilityZone: "us-east-1a", encrypted: false })],
    config: { ebsByDefault: true },
    says: "found false",
  },
  { name: "a database", verdict: "violated", resources: [of(DATABASE, { engine: "postgres" })] },
  {
    name: "the cache of an API, of a table",
    verdict: "violated",
    resources: [
      of("aws:dax/cluster:Cluster", { serverSideEncryption: { enabled: false } }),
      {
        ...of("aws:apigateway/methodSettings:MethodSettings", { settings: { cachingEnabled: true } }),
        name: "method",
      },
    ],
    says: "serverSideEncryption.enabled",
  },
  {
    name: "a queue that is told not to",
    verdict: "violated",
    resources: [of("aws:sqs/queue:Queue", { sqsManagedSseEnabled: false })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [of("aws:efs/fileSystem:FileSystem", { encrypted: unknownValue })],
  },
  {
    name: "a volume from a snapshot",
    verdict: "undecided",
    resources: [of(VOLUME, { availabilityZone: "us-east-1a", snapshotId: "snap-1" })],
  },
  {
    name: "a volume from a snapshot, switched off",
    verdict: "violated",
    resources: [of(VOLUME, { availabilityZone: "us-east-1a", snapshotId: "snap-1", encrypted: false })],
  },
  {
    name: "a database from a snapshot",
    verdict: "undecided",
    resources: [of(DATABASE, { snapshotIdentifier: "reports-2026-11" })],
  },
]);
