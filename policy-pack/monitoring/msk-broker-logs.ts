import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "msk-broker-logs",
  title: "Kafka clusters deliver their broker logs",
  severity: "medium",
  rationale:
    "Failed logins, lost replicas and clients that misbehave show in the brokers' logs only, which are gone with the broker.",
  remediation: ["Set loggingInfo.brokerLogs.cloudwatchLogs: { enabled: true, logGroup }; or s3, or firehose."],
  controls: {},
  checkov: ["CKV_AWS_80"],
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.kafkaCluster,
      path: "loggingInfo.brokerLogs",
      must: (logs) => some(["cloudwatchLogs", "firehose", "s3"], (to) => logs.at(to, "enabled").is(true)),
      what: "the broker logs go nowhere",
      required: "CloudWatch Logs, S3 or Firehose",
      fix: "set loggingInfo.brokerLogs.cloudwatchLogs: { enabled: true, logGroup: group.name }",
    },
  ],
});
