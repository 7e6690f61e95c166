import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "msk-connect-logs",
  title: "Kafka connectors deliver their logs",
  severity: "medium",
  rationale: "A connector that loses records or is refused by its target says so in its log only.",
  remediation: ["Set logDelivery.workerLogDelivery.cloudwatchLogs: { enabled: true, logGroup }; or s3, or firehose."],
  controls: { fsbp: ["MSK.5"] },
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-logging.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.kafkaConnector,
      path: "logDelivery.workerLogDelivery",
      must: (logs) => some(["cloudwatchLogs", "firehose", "s3"], (to) => logs.at(to, "enabled").is(true)),
      what: "the logs of the connector go nowhere",
      required: "CloudWatch Logs, S3 or Firehose",
      fix: "set logDelivery.workerLogDelivery.cloudwatchLogs: { enabled: true, logGroup: group.name }",
    },
  ],
});
