import { defineExamples, unknownValue } from "../policy/examples.ts";

function docdb(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/cluster:Cluster", name: "documents", props } as const;
}

export const examples = defineExamples([
  {
    name: "the audit log",
    verdict: "holds",
    resources: [docdb({ enabledCloudwatchLogsExports: ["audit", "profiler"] })],
  },
  { name: "no logs", verdict: "violated", resources: [docdb({})], says: 'add "audit"' },
  {
    name: "the profiler alone",
    verdict: "violated",
    resources: [docdb({ enabledCloudwatchLogsExports: ["profiler"] })],
  },
  {
    name: "a list that is not known yet",
    verdict: "undecided",
    resources: [docdb({ enabledCloudwatchLogsExports: unknownValue })],
  },
]);
