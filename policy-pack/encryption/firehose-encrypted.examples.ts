import { defineExamples, unknownValue } from "../policy/examples.ts";

function stream(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", name: "stream", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [stream({ serverSideEncryption: { enabled: true } })] },
  { name: "switched off", verdict: "violated", resources: [stream({ serverSideEncryption: { enabled: false } })] },
  { name: "AWS's default", verdict: "violated", resources: [stream({ serverSideEncryption: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [stream({ serverSideEncryption: { enabled: unknownValue } })],
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
