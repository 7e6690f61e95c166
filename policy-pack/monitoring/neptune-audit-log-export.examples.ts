import { defineExamples, unknownValue } from "../policy/examples.ts";

function neptune(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/cluster:Cluster", name: "graph", props } as const;
}

export const examples = defineExamples([
  {
    name: "the audit log",
    verdict: "holds",
    resources: [neptune({ enableCloudwatchLogsExports: ["slowquery", "audit"] })],
  },
  { name: "no logs", verdict: "violated", resources: [neptune({})], says: 'add "audit"' },
  {
    name: "slow queries alone",
    verdict: "violated",
    resources: [neptune({ enableCloudwatchLogsExports: ["slowquery"] })],
  },
  {
    name: "a list that is not known yet",
    verdict: "undecided",
    resources: [neptune({ enableCloudwatchLogsExports: unknownValue })],
  },
]);
