import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:msk/cluster:Cluster", name: "cluster", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [cluster({ encryptionInfo: { encryptionAtRestKmsKeyArn: KEY } })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [cluster({ encryptionInfo: { encryptionAtRestKmsKeyArn: unknownValue } })],
  },
  { name: "no key", verdict: "violated", resources: [cluster({ encryptionInfo: {} })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [cluster({ encryptionInfo: { encryptionAtRestKmsKeyArn: "alias/aws/service" } })],
  },
]);
