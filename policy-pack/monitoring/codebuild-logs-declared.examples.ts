import { defineExamples, unknownValue } from "../policy/examples.ts";

function project(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codebuild/project:Project", name: "project", props } as const;
}

export const examples = defineExamples([
  {
    name: "a group of one's own",
    verdict: "holds",
    resources: [project({ logsConfig: { cloudwatchLogs: { groupName: "builds" } } })],
  },
  {
    name: "a group that is made in the same deployment",
    verdict: "holds",
    resources: [project({ logsConfig: { cloudwatchLogs: { groupName: unknownValue } } })],
  },
  {
    name: "switched on",
    verdict: "holds",
    resources: [project({ logsConfig: { cloudwatchLogs: { status: "ENABLED" } } })],
  },
  {
    name: "S3",
    verdict: "holds",
    resources: [project({ logsConfig: { s3Logs: { status: "ENABLED", location: "logs/builds" } } })],
  },
  { name: "nothing said", verdict: "violated", resources: [project({})], says: "logsConfig" },
  { name: "an empty block", verdict: "violated", resources: [project({ logsConfig: {} })] },
  {
    name: "a group that is switched off",
    verdict: "violated",
    resources: [project({ logsConfig: { cloudwatchLogs: { groupName: "builds", status: "DISABLED" } } })],
  },
  {
    name: "S3 switched off",
    verdict: "violated",
    resources: [project({ logsConfig: { s3Logs: { status: "DISABLED" } } })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [project({ logsConfig: { s3Logs: { status: unknownValue } } })],
  },
]);
