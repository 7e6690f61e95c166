import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "s3-lifecycle",
  title: "Buckets have lifecycle rules",
  severity: "low",
  preset: "strict",
  rationale:
    "Without rules everything is kept for ever, at the first day's price: data that the law says to delete, earlier versions, uploads that broke off.",
  remediation: [
    "Add an aws.s3.BucketLifecycleConfiguration that moves or ends objects, earlier versions and uploads that were never completed.",
  ],
  controls: { fsbp: ["S3.10", "S3.13"] },
  checkov: ["CKV2_AWS_61"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html",
  tokens: TOKENS.bucket,
  companion: TOKENS.bucketLifecycle,
  by: "bucket",
  must: (lifecycle) => some(lifecycle.at("rules").items(), (rule) => rule.at("status").is("Enabled")),
  inline: (bucket) => some(bucket.at("lifecycleRules").items(), (rule) => rule.at("enabled").is(true)),
  missing: "the bucket keeps everything for ever",
  weak: "no lifecycle rule of the bucket is enabled",
  at: "rules",
  required: "a lifecycle rule that is enabled",
  fix: 'add an aws.s3.BucketLifecycleConfiguration with rules: [{ id, status: "Enabled", ... }]',
});
