import { defineExamples, unknownValue } from "../policy/examples.ts";

function trail(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cloudtrail/trail:Trail", name: "trail", props } as const;
}

export const examples = defineExamples([
  { name: "given", verdict: "holds", resources: [trail({ s3BucketName: "trail", snsTopicName: "trail" })] },
  {
    name: "given, not known yet",
    verdict: "holds",
    resources: [trail({ s3BucketName: "trail", snsTopicName: unknownValue })],
  },
  { name: "left out", verdict: "violated", resources: [trail({ s3BucketName: "trail" })] },
]);
