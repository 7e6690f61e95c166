import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

export const examples = defineExamples([
  { name: "the longest that AWS takes", verdict: "holds", resources: [cluster({ backupRetentionPeriod: 35 })] },
  { name: "the shortest", verdict: "holds", resources: [instance({ backupRetentionPeriod: 1 })] },
  { name: "nothing said", verdict: "holds", resources: [cluster({})] },
  {
    name: "a replica, which its source backs up",
    verdict: "not applicable",
    resources: [instance({ replicateSourceDb: "ledger", backupRetentionPeriod: 0 })],
  },
  { name: "switched off", verdict: "violated", resources: [instance({ backupRetentionPeriod: 0 })], says: "found 0" },
  {
    name: "longer than AWS takes",
    verdict: "violated",
    resources: [cluster({ backupRetentionPeriod: 36 })],
    says: "1 to 35 days",
  },
  {
    name: "a retention that is not known yet",
    verdict: "undecided",
    resources: [instance({ backupRetentionPeriod: unknownValue })],
  },
]);
