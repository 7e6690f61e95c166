import { defineExamples, unknownValue } from "../policy/examples.ts";

function model(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/model:Model", name: "model", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [model({ enableNetworkIsolation: true })] },
  { name: "switched off", verdict: "violated", resources: [model({ enableNetworkIsolation: false })] },
  { name: "AWS's default", verdict: "violated", resources: [model({})] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [model({ enableNetworkIsolation: unknownValue })],
  },
]);
