import { defineExamples, unknownValue } from "../policy/examples.ts";

function stack(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cloudformation/stack:Stack", name: "stack", props } as const;
}

export const examples = defineExamples([
  {
    name: "given",
    verdict: "holds",
    resources: [stack({ templateBody: "{}", iamRoleArn: "arn:aws:iam::123456789012:role/deploys-network" })],
  },
  {
    name: "given, not known yet",
    verdict: "holds",
    resources: [stack({ templateBody: "{}", iamRoleArn: unknownValue })],
  },
  { name: "left out", verdict: "violated", resources: [stack({ templateBody: "{}" })] },
]);
