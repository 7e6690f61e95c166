import { integer } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "log-retention-minimum",
  title: "Log groups keep logs for at least a year",
  severity: "medium",
  rationale:
    "An intrusion is often found months after it began. By then the logs that show how it began must not be gone.",
  remediation: ["Set retentionInDays to at least 365.", "Set minimumDays to what your audits ask for."],
  controls: { fsbp: ["CloudWatch.16"] },
  checkov: ["CKV_AWS_338"],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-16",
  preset: "strict",
  tokens: TOKENS.logGroup,
  settings: { minimumDays: integer(365, "Least days of retention", { minimum: 1, maximum: 3653 }) },
  demands: ({ minimumDays }) => [
    {
      tokens: TOKENS.logGroup,
      when: (group) => not(group.at("logGroupClass").is("DELIVERY")),
      path: "retentionInDays",
      // 0 is for ever, and so is nothing (which CKV_AWS_338 takes for too short).
      must: (days) => days.satisfies((n) => n === 0 || n >= minimumDays, { absent: 0 }),
      what: "the logs are gone too soon",
      required: `at least ${minimumDays} days`,
      fix: `set retentionInDays: ${minimumDays}`,
    },
  ],
});
