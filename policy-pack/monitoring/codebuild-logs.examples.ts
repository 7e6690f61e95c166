import { defineExamples, unknownValue } from "../policy/examples.ts";

function project(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codebuild/project:Project", name: "project", props } as const;
}

export const examples = defineExamples([
  { name: "AWS's default", verdict: "holds", resources: [project({})] },
  {
    name: "CloudWatch Logs",
    verdict: "holds",
    resources: [project({ logsConfig: { cloudwatchLogs: { status: "ENABLED" } } })],
  },
  {
    name: "S3 alone",
    verdict: "holds",
    resources: [
      project({
        logsConfig: { cloudwatchLogs: { status: "DISABLED" }, s3Logs: { status: "ENABLED", location: "logs/builds" } },
      }),
    ],
  },
  {
    name: "neither",
    verdict: "violated",
    resources: [project({ logsConfig: { cloudwatchLogs: { status: "DISABLED" } } })],
  },
  {
    name: "both switched off",
    verdict: "violated",
    resources: [project({ logsConfig: { cloudwatchLogs: { status: "DISABLED" }, s3Logs: { status: "DISABLED" } } })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [project({ logsConfig: { cloudwatchLogs: { status: unknownValue } } })],
  },
]);
