import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mq-multi-az",
  title: "Message brokers stand in several zones",
  severity: "low",
  rationale: "A single-instance broker is away for every maintenance, and as long as its zone is.",
  remediation: [
    'Set deploymentMode: "ACTIVE_STANDBY_MULTI_AZ" for ActiveMQ, "CLUSTER_MULTI_AZ" for RabbitMQ; it replaces the broker and costs a multiple.',
  ],
  controls: { fsbp: ["MQ.5", "MQ.6"] },
  url: "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-broker-architecture.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.messageBroker,
      path: "deploymentMode",
      must: isOneOf(["ACTIVE_STANDBY_MULTI_AZ", "CLUSTER_MULTI_AZ"], { absent: "SINGLE_INSTANCE" }),
      what: "the broker is a single instance",
      required: "ACTIVE_STANDBY_MULTI_AZ (ActiveMQ) or CLUSTER_MULTI_AZ (RabbitMQ)",
      fix: 'set deploymentMode: "ACTIVE_STANDBY_MULTI_AZ" ("CLUSTER_MULTI_AZ" for RabbitMQ), and a subnet in each zone',
    },
  ],
});
