import { defineExamples, unknownValue } from "../policy/examples.ts";

function connector(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mskconnect/connector:Connector", name: "connector", props } as const;
}

export const examples = defineExamples([
  {
    name: "CloudWatch Logs: switched on",
    verdict: "holds",
    resources: [connector({ logDelivery: { workerLogDelivery: { cloudwatchLogs: { enabled: true } } } })],
  },
  {
    name: "CloudWatch Logs: switched off",
    verdict: "violated",
    resources: [connector({ logDelivery: { workerLogDelivery: { cloudwatchLogs: { enabled: false } } } })],
  },
  {
    name: "CloudWatch Logs: AWS's default",
    verdict: "violated",
    resources: [connector({ logDelivery: { workerLogDelivery: { cloudwatchLogs: {} } } })],
  },
  {
    name: "CloudWatch Logs: a switch that is not known yet",
    verdict: "undecided",
    resources: [connector({ logDelivery: { workerLogDelivery: { cloudwatchLogs: { enabled: unknownValue } } } })],
  },
  {
    name: "S3: switched on",
    verdict: "holds",
    resources: [connector({ logDelivery: { workerLogDelivery: { s3: { enabled: true } } } })],
  },
  {
    name: "S3: switched off",
    verdict: "violated",
    resources: [connector({ logDelivery: { workerLogDelivery: { s3: { enabled: false } } } })],
  },
  {
    name: "S3: AWS's default",
    verdict: "violated",
    resources: [connector({ logDelivery: { workerLogDelivery: { s3: {} } } })],
  },
  {
    name: "S3: a switch that is not known yet",
    verdict: "undecided",
    resources: [connector({ logDelivery: { workerLogDelivery: { s3: { enabled: unknownValue } } } })],
  },
  {
    name: "Firehose: switched on",
    verdict: "holds",
    resources: [connector({ logDelivery: { workerLogDelivery: { firehose: { enabled: true } } } })],
  },
  {
    name: "Firehose: switched off",
    verdict: "violated",
    resources: [connector({ logDelivery: { workerLogDelivery: { firehose: { enabled: false } } } })],
  },
  {
    name: "Firehose: AWS's default",
    verdict: "violated",
    resources: [connector({ logDelivery: { workerLogDelivery: { firehose: {} } } })],
  },
  {
    name: "Firehose: a switch that is not known yet",
    verdict: "undecided",
    resources: [connector({ logDelivery: { workerLogDelivery: { firehose: { enabled: unknownValue } } } })],
  },
  { name: "no logs", verdict: "violated", resources: [connector({})] },
]);
