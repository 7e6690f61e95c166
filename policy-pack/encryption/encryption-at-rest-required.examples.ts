import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function of(type: string, props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type, name: "data", props };
}

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
    name: "a file system, a database",
    verdict: "holds",
    resources: [
      { ...of("aws:efs/fileSystem:FileSystem", { encrypted: true }), name: "files" },
      { ...of(DATABASE, { engine: "postgres", storageEncrypted: true }), name: "reports" },
    ],
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
    name: "a file system",
    verdict: "violated",
    resources: [of("aws:efs/fileSystem:FileSystem", { encrypted: false })],
    says: "set encrypted: true",
  },
  {
    name: "encryption by default, switched off",
    verdict: "violated",
    resources: [of("aws:ebs/encryptionByDefault:EncryptionByDefault", { enabled: false })],
  },
  {
    name: "encryption by default, which the resource stands for",
    verdict: "holds",
    resources: [of("aws:ebs/encryptionByDefault:EncryptionByDefault", {})],
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
    name: "a database from a snapshot, switched off",
    verdict: "violated",
    resources: [of(DATABASE, { snapshotIdentifier: "reports-2026-11", storageEncrypted: false })],
  },
  {
    name: "a database from a snapshot",
    verdict: "undecided",
    resources: [of(DATABASE, { snapshotIdentifier: "reports-2026-11" })],
  },
]);
