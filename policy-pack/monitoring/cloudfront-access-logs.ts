import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { unsure } from "../policy/graph.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, or, truth } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "cloudfront-access-logs",
  title: "CloudFront distributions write access logs",
  severity: "medium",
  rationale:
    "What the edge answers from its cache, or refuses, no server ever sees. Its log is the one record of who asked for what.",
  remediation: [
    "Set loggingConfig: { bucket: bucket.bucketDomainName }, or add an aws.cloudwatch.LogDeliverySource for the distribution with logType ACCESS_LOGS, and an aws.cloudwatch.LogDelivery of it.",
  ],
  controls: { fsbp: ["CloudFront.5"] },
  checkov: ["CKV_AWS_86"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html",
  tokens: TOKENS.distribution,
  companion: TOKENS.logDeliverySource,
  by: "resourceArn",
  // A source alone is only named: nothing is written until a delivery takes it somewhere.
  must: (source, _config, graph) => {
    const deliveries = graph.companions(source, TOKENS.logDelivery, "deliverySourceName");
    const taken = or(truth(deliveries.found.length > 0), unsure(deliveries, "deliverySourceName"));
    return and(source.at("logType").is("ACCESS_LOGS"), taken);
  },
  inline: (distribution) =>
    or(
      distribution.at("loggingConfig.bucket").set(),
      distribution.at("defaultCacheBehavior.realtimeLogConfigArn").set(),
    ),
  missing: "requests leave no record",
  weak: "the source of the distribution's logs delivers no access logs anywhere",
  required: "loggingConfig with a bucket, or a log delivery",
  fix: "set loggingConfig: { bucket: bucket.bucketDomainName }",
});
