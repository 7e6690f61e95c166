import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function broker(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mq/broker:Broker", name: "broker", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [broker({ encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: KEY } })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [broker({ encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: unknownValue } })],
  },
  { name: "no key", verdict: "violated", resources: [broker({ encryptionOptions: { useAwsOwnedKey: false } })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [broker({ encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: "alias/aws/service" } })],
  },
  {
    name: "the key that AWS owns: switched off",
    verdict: "holds",
    resources: [broker({ encryptionOptions: { kmsKeyId: KEY, useAwsOwnedKey: false } })],
  },
  {
    name: "the key that AWS owns: switched on",
    verdict: "violated",
    resources: [broker({ encryptionOptions: { kmsKeyId: KEY, useAwsOwnedKey: true } })],
  },
  {
    name: "the key that AWS owns: AWS's default",
    verdict: "violated",
    resources: [broker({ encryptionOptions: { kmsKeyId: KEY } })],
  },
  {
    name: "the key that AWS owns: a switch that is not known yet",
    verdict: "undecided",
    resources: [broker({ encryptionOptions: { kmsKeyId: KEY, useAwsOwnedKey: unknownValue } })],
  },
  { name: "nothing said", verdict: "violated", resources: [broker({})] },
]);
