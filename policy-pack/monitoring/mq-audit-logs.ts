import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mq-audit-logs",
  title: "ActiveMQ brokers publish their audit log",
  severity: "medium",
  rationale: "What was done to the broker through its console and by JMX stands in the audit log only.",
  remediation: ["Set logs: { audit: true }."],
  controls: { fsbp: ["MQ.2"] },
  checkov: ["CKV_AWS_197"],
  url: "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-activemq.html",
  demands: [
    {
      tokens: TOKENS.messageBroker,
      // RabbitMQ has no audit log.
      when: (broker) => broker.at("engineType").matches((engine) => /^activemq$/i.test(engine)),
      path: "logs.audit",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the broker does not publish its audit log",
      required: "true",
      fix: "set logs: { audit: true }",
    },
  ],
});
