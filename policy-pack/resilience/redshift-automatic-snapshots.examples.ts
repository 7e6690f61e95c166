import { defineExamples, unknownValue } from "../policy/examples.ts";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  { name: "a week", verdict: "holds", resources: [redshift({ automatedSnapshotRetentionPeriod: 7 })] },
  { name: "nothing said: a day", verdict: "holds", resources: [redshift({})] },
  { name: "a day", verdict: "holds", resources: [redshift({ automatedSnapshotRetentionPeriod: 1 })] },
  {
    name: "switched off",
    verdict: "violated",
    resources: [redshift({ automatedSnapshotRetentionPeriod: 0 })],
    says: "found 0",
  },
  {
    name: "a day, where the config asks for two",
    verdict: "violated",
    resources: [redshift({})],
    config: { minimumDays: 2 },
    says: "2 day(s)",
  },
  {
    name: "a retention that is not known yet",
    verdict: "undecided",
    resources: [redshift({ automatedSnapshotRetentionPeriod: unknownValue })],
  },
]);
