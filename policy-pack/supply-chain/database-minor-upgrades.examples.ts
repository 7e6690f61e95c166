import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function member(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/clusterInstance:ClusterInstance", name: "ledger-a", props } as const;
}

function docdbMember(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/clusterInstance:ClusterInstance", name: "documents-a", props } as const;
}

function neptuneMember(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/clusterInstance:ClusterInstance", name: "graph-a", props } as const;
}

export const examples = defineExamples([
  {
    name: "nothing said: on",
    verdict: "holds",
    resources: [instance({}), cluster({}), docdbMember({}), neptuneMember({})],
  },
  { name: "said aloud", verdict: "holds", resources: [member({ autoMinorVersionUpgrade: true })] },
  {
    name: "an instance",
    verdict: "violated",
    resources: [instance({ autoMinorVersionUpgrade: false })],
    says: "autoMinorVersionUpgrade",
  },
  { name: "a member of a cluster", verdict: "violated", resources: [member({ autoMinorVersionUpgrade: false })] },
  { name: "a Multi-AZ cluster", verdict: "violated", resources: [cluster({ autoMinorVersionUpgrade: false })] },
  { name: "DocumentDB", verdict: "violated", resources: [docdbMember({ autoMinorVersionUpgrade: false })] },
  { name: "Neptune", verdict: "violated", resources: [neptuneMember({ autoMinorVersionUpgrade: false })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [instance({ autoMinorVersionUpgrade: unknownValue })],
  },
]);
