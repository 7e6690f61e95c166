import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function stream(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", name: "stream", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [stream({ serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: KEY } })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [
      stream({ serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: unknownValue } }),
    ],
  },
  {
    name: "no key",
    verdict: "violated",
    resources: [stream({ serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK" } })],
  },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [
      stream({ serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: "alias/aws/service" } }),
    ],
  },
  {
    name: "CUSTOMER_MANAGED_CMK",
    verdict: "holds",
    resources: [stream({ serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: KEY } })],
  },
  {
    name: "AWS_OWNED_CMK",
    verdict: "violated",
    resources: [stream({ serverSideEncryption: { enabled: true, keyType: "AWS_OWNED_CMK", keyArn: KEY } })],
  },
  {
    name: "AWS's default",
    verdict: "violated",
    resources: [stream({ serverSideEncryption: { enabled: true, keyArn: KEY } })],
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [stream({ serverSideEncryption: { enabled: true, keyType: unknownValue, keyArn: KEY } })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [stream({ serverSideEncryption: { enabled: false, keyType: "CUSTOMER_MANAGED_CMK", keyArn: KEY } })],
  },
  { name: "nothing said", verdict: "violated", resources: [stream({})] },
  {
    name: "a stream that reads from a Kinesis stream",
    verdict: "not applicable",
    resources: [stream({ kinesisSourceConfiguration: { kinesisStreamArn: unknownValue } })],
  },
  {
    name: "a stream that reads from Kafka",
    verdict: "not applicable",
    resources: [stream({ mskSourceConfiguration: { mskClusterArn: unknownValue } })],
  },
]);
