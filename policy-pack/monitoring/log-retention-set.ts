import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "log-retention-set",
  title: "Log groups say for how long they keep logs",
  severity: "low",
  // Logs that are kept for ever cost money, and take nothing from security.
  preset: "strict",
  rationale: "Logs that are kept for ever cost more every month, and hold personal data that ought to be gone.",
  remediation: ["Set retentionInDays to what audits ask for (PCI DSS: a year)."],
  controls: {},
  checkov: ["CKV_AWS_66", "CKV_AWS_338"],
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html#SettingLogRetention",
  demands: [
    {
      tokens: TOKENS.logGroup,
      // CloudWatch Logs fixes the retention of this class, which only passes logs on.
      when: (group) => not(group.at("logGroupClass").is("DELIVERY")),
      // 0 is for ever: said or not, it costs and keeps the same (CKV_AWS_66 takes a 0 for an answer).
      path: "retentionInDays",
      must: atLeast(1, { absent: 0 }),
      what: "the logs are kept for ever",
      required: "a number of days",
      fix: "set retentionInDays: 365",
    },
  ],
});
