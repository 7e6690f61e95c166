import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "s3-directory-bucket-lifecycle",
  title: "S3 directory buckets have lifecycle rules",
  severity: "low",
  preset: "strict",
  rationale:
    "Directory buckets are the dearest storage of S3, meant for data that is worked on. Without rules it stays when the work is done, and so do the parts of uploads that broke off.",
  remediation: [
    "Add an aws.s3.BucketLifecycleConfiguration that ends objects and uploads that were never completed: directory buckets know these two.",
  ],
  controls: { fsbp: ["S3.25"] },
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-bucket-create-lc.html",
  tokens: TOKENS.directoryBucket,
  companion: TOKENS.bucketLifecycle,
  by: "bucket",
  must: (lifecycle) => some(lifecycle.at("rules").items(), (rule) => rule.at("status").is("Enabled")),
  missing: "the directory bucket keeps everything for ever",
  weak: "no lifecycle rule of the directory bucket is enabled",
  at: "rules",
  required: "a lifecycle rule that is enabled",
  fix: 'add an aws.s3.BucketLifecycleConfiguration with bucket: directory.bucket, rules: [{ id, status: "Enabled", expiration }]',
});
