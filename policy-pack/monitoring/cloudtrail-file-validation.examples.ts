import { defineExamples, unknownValue } from "../policy/examples.ts";

function trail(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cloudtrail/trail:Trail", name: "trail", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [trail({ s3BucketName: "trail", enableLogFileValidation: true })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [trail({ s3BucketName: "trail", enableLogFileValidation: false })],
  },
  { name: "AWS's default", verdict: "violated", resources: [trail({ s3BucketName: "trail" })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [trail({ s3BucketName: "trail", enableLogFileValidation: unknownValue })],
  },
]);
