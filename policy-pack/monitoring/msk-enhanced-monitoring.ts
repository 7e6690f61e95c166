import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "msk-enhanced-monitoring",
  title: "Kafka clusters report metrics of topics and brokers",
  severity: "low",
  rationale: "The default metrics hide which topic or partition lags or floods the cluster.",
  remediation: ['Set enhancedMonitoring: "PER_TOPIC_PER_BROKER" or a finer level; CloudWatch bills each metric.'],
  controls: { fsbp: ["MSK.2"] },
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/metrics-details.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.kafkaCluster,
      path: "enhancedMonitoring",
      must: isOneOf(["PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION"]),
      what: "the cluster reports no metrics of its topics",
      required: "PER_TOPIC_PER_BROKER or PER_TOPIC_PER_PARTITION",
      fix: 'set enhancedMonitoring: "PER_TOPIC_PER_BROKER"',
    },
  ],
});
