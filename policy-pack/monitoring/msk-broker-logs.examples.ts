import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:msk/cluster:Cluster", name: "cluster", props } as const;
}

export const examples = defineExamples([
  {
    name: "CloudWatch Logs: switched on",
    verdict: "holds",
    resources: [cluster({ loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: true } } } })],
  },
  {
    name: "CloudWatch Logs: switched off",
    verdict: "violated",
    resources: [cluster({ loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: false } } } })],
  },
  {
    name: "CloudWatch Logs: AWS's default",
    verdict: "violated",
    resources: [cluster({ loggingInfo: { brokerLogs: { cloudwatchLogs: {} } } })],
  },
  {
    name: "CloudWatch Logs: a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: unknownValue } } } })],
  },
  {
    name: "S3: switched on",
    verdict: "holds",
    resources: [
      cluster({ loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: false }, s3: { enabled: true } } } }),
    ],
  },
  {
    name: "S3: switched off",
    verdict: "violated",
    resources: [
      cluster({ loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: false }, s3: { enabled: false } } } }),
    ],
  },
  {
    name: "S3: AWS's default",
    verdict: "violated",
    resources: [cluster({ loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: false }, s3: {} } } })],
  },
  {
    name: "S3: a switch that is not known yet",
    verdict: "undecided",
    resources: [
      cluster({ loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: false }, s3: { enabled: unknownValue } } } }),
    ],
  },
  {
    name: "Firehose: switched on",
    verdict: "holds",
    resources: [cluster({ loggingInfo: { brokerLogs: { firehose: { enabled: true } } } })],
  },
  {
    name: "Firehose: switched off",
    verdict: "violated",
    resources: [cluster({ loggingInfo: { brokerLogs: { firehose: { enabled: false } } } })],
  },
  {
    name: "Firehose: AWS's default",
    verdict: "violated",
    resources: [cluster({ loggingInfo: { brokerLogs: { firehose: {} } } })],
  },
  {
    name: "Firehose: a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ loggingInfo: { brokerLogs: { firehose: { enabled: unknownValue } } } })],
  },
  { name: "no logs", verdict: "violated", resources: [cluster({})] },
]);
