import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mq-logs",
  title: "Message brokers publish their general log",
  severity: "medium",
  rationale: "Failed logins and lost connections stand in the broker's general log only.",
  remediation: ["Set logs: { general: true }."],
  controls: {},
  checkov: ["CKV_AWS_48"],
  url: "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring.html",
  demands: [
    {
      tokens: TOKENS.messageBroker,
      path: "logs.general",
      // The audit log, which mq-audit-logs asks for, holds what was done by the console and JMX only.
      must: isTrue({ absent: false }),
      what: "the broker does not publish its general log",
      required: "true",
      fix: "set logs: { general: true }",
    },
  ],
});
