import { defineExamples, unknownValue } from "../policy/examples.ts";

function infrastructure(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration",
    name: "infrastructure",
    props,
  } as const;
}

export const examples = defineExamples([
  {
    name: "required",
    verdict: "holds",
    resources: [infrastructure({ instanceMetadataOptions: { httpTokens: "required" } })],
  },
  {
    name: "optional",
    verdict: "violated",
    resources: [infrastructure({ instanceMetadataOptions: { httpTokens: "optional" } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [infrastructure({ instanceMetadataOptions: {} })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [infrastructure({ instanceMetadataOptions: { httpTokens: unknownValue } })],
  },
]);
