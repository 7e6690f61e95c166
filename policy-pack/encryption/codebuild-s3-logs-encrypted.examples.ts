import { defineExamples, unknownValue } from "../policy/examples.ts";

function project(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codebuild/project:Project", name: "project", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched off",
    verdict: "holds",
    resources: [project({ logsConfig: { s3Logs: { status: "ENABLED", encryptionDisabled: false } } })],
  },
  {
    name: "switched on",
    verdict: "violated",
    resources: [project({ logsConfig: { s3Logs: { status: "ENABLED", encryptionDisabled: true } } })],
  },
  { name: "AWS's default", verdict: "holds", resources: [project({ logsConfig: { s3Logs: { status: "ENABLED" } } })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [project({ logsConfig: { s3Logs: { status: "ENABLED", encryptionDisabled: unknownValue } } })],
  },
]);
