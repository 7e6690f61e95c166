import { defineCompanionPolicy } from "../companion-policy.ts";
import { TOKENS } from "../tokens.ts";
import { or } from "../truth.ts";

export const policy = defineCompanionPolicy({
  name: "cloudfront-access-logs",
  title: "CloudFront distributions write access logs",
  severity: "medium",
  rationale:
    "What the edge answers from its cache, or refuses, no server ever sees. Its log is the one record of who asked for what.",
  remediation: [
    "Set loggingConfig: { bucket: bucket.bucketDomainName }, or add an aws.cloudwatch.LogDeliverySource for the distribution with logType ACCESS_LOGS.",
  ],
  controls: { fsbp: ["CloudFront.5"] },
  checkov: ["CKV_AWS_86"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html",
  tokens: TOKENS.distribution,
  companion: TOKENS.logDeliverySource,
  by: "resourceArn",
  inline: (distribution) =>
    or(
      distribution.at("loggingConfig.bucket").set(),
      distribution.at("defaultCacheBehavior.realtimeLogConfigArn").set(),
    ),
  missing: "requests leave no record",
  required: "loggingConfig with a bucket, or a log delivery",
  fix: "set loggingConfig: { bucket: bucket.bucketDomainName }",
});
