import { defineExamples, unknownValue } from "../policy/examples.ts";

function job(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition", name: "job", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [job({ networkConfig: { enableInterContainerTrafficEncryption: true } })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [job({ networkConfig: { enableInterContainerTrafficEncryption: false } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [job({ networkConfig: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [job({ networkConfig: { enableInterContainerTrafficEncryption: unknownValue } })],
  },
  { name: "nothing said", verdict: "violated", resources: [job({})] },
]);
