import { defineExamples, unknownValue } from "../policy/examples.ts";

function stream(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:kinesis/stream:Stream", name: "stream", props } as const;
}

export const examples = defineExamples([
  { name: "KMS", verdict: "holds", resources: [stream({ encryptionType: "KMS" })] },
  { name: "NONE", verdict: "violated", resources: [stream({ encryptionType: "NONE" })] },
  { name: "AWS's default", verdict: "violated", resources: [stream({})] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [stream({ encryptionType: unknownValue })],
  },
]);
