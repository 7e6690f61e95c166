import { defineExamples, unknownValue } from "../policy/examples.ts";

function project(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codebuild/project:Project", name: "project", props } as const;
}

export const examples = defineExamples([
  { name: "switched off", verdict: "holds", resources: [project({ environment: { privilegedMode: false } })] },
  { name: "switched on", verdict: "violated", resources: [project({ environment: { privilegedMode: true } })] },
  { name: "AWS's default", verdict: "holds", resources: [project({ environment: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [project({ environment: { privilegedMode: unknownValue } })],
  },
]);
