import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function stream(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:kinesis/stream:Stream", name: "stream", props } as const;
}

function video(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:kinesis/videoStream:VideoStream", name: "video", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [stream({ encryptionType: "KMS", kmsKeyId: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [stream({ encryptionType: "KMS", kmsKeyId: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [stream({ encryptionType: "KMS" })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [stream({ encryptionType: "KMS", kmsKeyId: "alias/aws/service" })],
  },
  { name: "video: a key of one's own", verdict: "holds", resources: [video({ kmsKeyId: KEY })] },
  {
    name: "video: a key that is made in the same deployment",
    verdict: "holds",
    resources: [video({ kmsKeyId: unknownValue })],
  },
  { name: "video: no key", verdict: "violated", resources: [video({})] },
  {
    name: "video: the key that the service keeps for itself",
    verdict: "violated",
    resources: [video({ kmsKeyId: "alias/aws/service" })],
  },
]);
