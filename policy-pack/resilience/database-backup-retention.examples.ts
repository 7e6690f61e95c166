import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function docdb(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/cluster:Cluster", name: "documents", props } as const;
}

function elasticCluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/elasticCluster:ElasticCluster", name: "documents", props } as const;
}

function neptune(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/cluster:Cluster", name: "graph", props } as const;
}

export const examples = defineExamples([
  {
    name: "a week",
    verdict: "holds",
    resources: [
      instance({ backupRetentionPeriod: 7 }),
      cluster({ backupRetentionPeriod: 7 }),
      docdb({ backupRetentionPeriod: 7 }),
      neptune({ backupRetentionPeriod: 7 }),
      elasticCluster({ backupRetentionPeriod: 7 }),
    ],
  },
  {
    name: "a day, where the config asks for no more",
    verdict: "holds",
    resources: [cluster({})],
    config: { minimumDays: 1 },
  },
  { name: "a replica", verdict: "not applicable", resources: [instance({ replicateSourceDb: "ledger" })] },
  { name: "no production", verdict: "not applicable", resources: [instance({ tags: { environment: "dev" } })] },
  {
    name: "an instance that says nothing: no backups",
    verdict: "violated",
    resources: [instance({})],
    config: { minimumDays: 1 },
    says: "backupRetentionPeriod: 1",
  },
  {
    name: "an instance with six days",
    verdict: "violated",
    resources: [instance({ backupRetentionPeriod: 6 })],
    says: "7 days or more",
  },
  { name: "Aurora that says nothing: a day", verdict: "violated", resources: [cluster({})] },
  { name: "DocumentDB", verdict: "violated", resources: [docdb({ backupRetentionPeriod: 3 })] },
  { name: "an elastic cluster of DocumentDB", verdict: "violated", resources: [elasticCluster({})] },
  { name: "Neptune", verdict: "violated", resources: [neptune({})], config: { minimumDays: 2 } },
  {
    name: "a stage that the config does not exempt",
    verdict: "violated",
    resources: [cluster({ tags: { environment: "dev" } })],
    config: { exemptStages: [] },
  },
  {
    name: "a retention that is not known yet",
    verdict: "undecided",
    resources: [cluster({ backupRetentionPeriod: unknownValue })],
  },
]);
