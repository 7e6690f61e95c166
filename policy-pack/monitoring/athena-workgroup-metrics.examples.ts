import { defineExamples, unknownValue } from "../policy/examples.ts";

function workgroup(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:athena/workgroup:Workgroup", name: "workgroup", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [workgroup({ configuration: { publishCloudwatchMetricsEnabled: true } })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [workgroup({ configuration: { publishCloudwatchMetricsEnabled: false } })],
  },
  { name: "AWS's default", verdict: "holds", resources: [workgroup({ configuration: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [workgroup({ configuration: { publishCloudwatchMetricsEnabled: unknownValue } })],
  },
]);
