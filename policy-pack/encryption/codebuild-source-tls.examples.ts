import { defineExamples, unknownValue } from "../policy/examples.ts";

function project(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codebuild/project:Project", name: "project", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched off",
    verdict: "holds",
    resources: [project({ source: { type: "GITHUB_ENTERPRISE", insecureSsl: false } })],
  },
  {
    name: "switched on",
    verdict: "violated",
    resources: [project({ source: { type: "GITHUB_ENTERPRISE", insecureSsl: true } })],
  },
  { name: "AWS's default", verdict: "holds", resources: [project({ source: { type: "GITHUB_ENTERPRISE" } })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [project({ source: { type: "GITHUB_ENTERPRISE", insecureSsl: unknownValue } })],
  },
  {
    name: "a second source",
    verdict: "violated",
    resources: [
      project({ source: { type: "S3" }, secondarySources: [{ type: "GITHUB_ENTERPRISE", insecureSsl: true }] }),
    ],
    says: "secondarySources[0]",
  },
]);
