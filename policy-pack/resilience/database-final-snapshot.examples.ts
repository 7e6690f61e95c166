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

function neptune(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/cluster:Cluster", name: "graph", props } as const;
}

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  {
    name: "a last snapshot",
    verdict: "holds",
    resources: [instance({ skipFinalSnapshot: false, finalSnapshotIdentifier: "last" }), redshift({})],
  },
  {
    name: "a replica",
    verdict: "not applicable",
    resources: [instance({ replicateSourceDb: "ledger", skipFinalSnapshot: true })],
  },
  {
    name: "no production",
    verdict: "not applicable",
    resources: [cluster({ skipFinalSnapshot: true, tags: { stage: "test-2" } })],
  },
  {
    name: "an instance",
    verdict: "violated",
    resources: [instance({ skipFinalSnapshot: true })],
    says: "skipFinalSnapshot: false",
  },
  { name: "Aurora", verdict: "violated", resources: [cluster({ skipFinalSnapshot: true })] },
  { name: "DocumentDB", verdict: "violated", resources: [docdb({ skipFinalSnapshot: true })] },
  { name: "Neptune", verdict: "violated", resources: [neptune({ skipFinalSnapshot: true })] },
  { name: "Redshift", verdict: "violated", resources: [redshift({ skipFinalSnapshot: true })] },
  {
    name: "a stage that the config does not exempt",
    verdict: "violated",
    resources: [cluster({ skipFinalSnapshot: true, tags: { stage: "test" } })],
    config: { exemptStages: ["dev"] },
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ skipFinalSnapshot: unknownValue })],
  },
]);
