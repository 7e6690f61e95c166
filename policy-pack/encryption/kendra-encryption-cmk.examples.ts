import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function index(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:kendra/index:Index", name: "index", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [index({ serverSideEncryptionConfiguration: { kmsKeyId: KEY } })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [index({ serverSideEncryptionConfiguration: { kmsKeyId: unknownValue } })],
  },
  { name: "no key", verdict: "violated", resources: [index({ serverSideEncryptionConfiguration: {} })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [index({ serverSideEncryptionConfiguration: { kmsKeyId: "alias/aws/service" } })],
  },
  { name: "nothing said", verdict: "violated", resources: [index({})] },
]);
