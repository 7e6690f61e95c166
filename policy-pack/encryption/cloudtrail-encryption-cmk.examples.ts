import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function trail(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cloudtrail/trail:Trail", name: "trail", props } as const;
}

function store(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cloudtrail/eventDataStore:EventDataStore", name: "store", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [trail({ s3BucketName: "trail", kmsKeyId: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [trail({ s3BucketName: "trail", kmsKeyId: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [trail({ s3BucketName: "trail" })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [trail({ s3BucketName: "trail", kmsKeyId: "alias/aws/service" })],
  },
  { name: "event data store: a key of one's own", verdict: "holds", resources: [store({ kmsKeyId: KEY })] },
  {
    name: "event data store: a key that is made in the same deployment",
    verdict: "holds",
    resources: [store({ kmsKeyId: unknownValue })],
  },
  { name: "event data store: no key", verdict: "violated", resources: [store({})] },
  {
    name: "event data store: the key that the service keeps for itself",
    verdict: "violated",
    resources: [store({ kmsKeyId: "alias/aws/service" })],
  },
]);
