import { definePropertyPolicy } from "../property-policy.ts";
import { TOKENS } from "../tokens.ts";
import { or } from "../truth.ts";

export const policy = definePropertyPolicy({
  name: "mq-logs",
  title: "Message brokers publish logs",
  severity: "medium",
  rationale: "Failed logins and lost connections stand in the broker's log only.",
  remediation: ["Set logs: { general: true }."],
  controls: {},
  checkov: ["CKV_AWS_48"],
  url: "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring.html",
  demands: [
    {
      tokens: TOKENS.messageBroker,
      path: "logs",
      must: (logs) => or(logs.at("general").is(true), logs.at("audit").is(true)),
      what: "the broker publishes no log",
      required: "the general log",
      fix: "set logs: { general: true }",
    },
  ],
});
