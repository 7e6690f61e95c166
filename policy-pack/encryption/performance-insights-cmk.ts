import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy, has } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "performance-insights-cmk",
  title: "Performance Insights data is encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "Performance Insights keeps the text of statements for days or months. Under the key of the service everybody in the account who may look at metrics can read it.",
  remediation: [
    "Set performanceInsightsKmsKeyId: key.arn.",
    "The key is fixed when Performance Insights is switched on: changing it replaces the instance.",
  ],
  controls: {},
  checkov: ["CKV_AWS_354"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.access-control.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.rdsInstance, TOKENS.rdsClusterInstance, TOKENS.rdsCluster),
      path: "performanceInsightsKmsKeyId",
      must: namesOwnKey,
      when: has("performanceInsightsEnabled", true),
      what: "what Performance Insights keeps has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set performanceInsightsKmsKeyId: key.arn",
    },
    {
      tokens: TOKENS.docdbClusterInstance,
      path: "performanceInsightsKmsKeyId",
      must: namesOwnKey,
      when: has("enablePerformanceInsights", true),
      what: "what Performance Insights keeps has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set performanceInsightsKmsKeyId: key.arn",
    },
  ],
});
