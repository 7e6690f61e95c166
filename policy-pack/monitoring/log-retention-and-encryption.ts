import { flag, integer } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, or } from "../policy/truth.ts";
import { combine, judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "log-retention-and-encryption",
  title: "Log groups have a retention, and a KMS key",
  severity: "medium",
  rationale:
    "Logs kept for ever cost more every month and hold personal data that ought to be gone; logs kept too briefly are gone when an intrusion is found. They repeat what an application works with, so whoever can read them should need the key too.",
  remediation: [
    "Set retentionInDays to what audits ask for (PCI DSS: a year).",
    "Set kmsKeyId: key.arn; the key's policy lets in logs.<region>.amazonaws.com.",
  ],
  controls: {
    fsbp: ["CloudWatch.16"],
    pci: ["10.5.1", "10.3.2"],
    nist: ["AU-9", "AU-11", "SC-28"],
    soc2: ["CC6.1", "CC7.2"],
    iso27001: ["A.8.15", "A.8.24"],
  },
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
  // Others take the parts of it: log-retention-set, log-retention-minimum, log-group-customer-key.
  preset: "ledger",
  tokens: TOKENS.logGroup,
  settings: {
    minimumDays: integer(365, "Least days of retention", { minimum: 1, maximum: 3653 }),
    maximumDays: integer(3653, "Most days of retention", { minimum: 1, maximum: 3653 }),
    key: flag(true, "Demand a KMS key; without one CloudWatch Logs encrypts with a key of its own"),
  },
  check(group, settings) {
    const days = group.at("retentionInDays");
    const { minimumDays, maximumDays } = settings;
    // CloudWatch Logs fixes the retention of this class, which only passes logs on.
    const passesOn = group.at("logGroupClass").is("DELIVERY");
    const range = minimumDays === maximumDays ? `${minimumDays}` : `${minimumDays} to ${maximumDays}`;
    const kept = and(
      days.satisfies((n) => n >= minimumDays, { absent: 0 }),
      days.satisfies((n) => n <= maximumDays, { absent: 0 }),
    );
    return combine([
      judge(or(kept, passesOn), {
        what: "the logs are not kept for the right time",
        at: days,
        found: days.isAbsent || days.number() === 0 ? "no retention, which means for ever" : undefined,
        required: `${range} days`,
        fix: `set retentionInDays: ${minimumDays}`,
      }),
      ...(settings.key
        ? [
            judge(group.at("kmsKeyId").set(), {
              what: "the logs are not encrypted with a KMS key",
              at: group.at("kmsKeyId"),
              required: "the ARN of a key",
              fix: "set kmsKeyId: key.arn",
            }),
          ]
        : []),
    ]);
  },
});
