import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "s3-object-lock",
  title: "Buckets have Object Lock",
  severity: "medium",
  preset: "strict",
  rationale:
    "A locked version cannot be overwritten or deleted until its time is over, also not by an administrator whose credentials were stolen: backups and records stay what they were.",
  remediation: [
    "Set objectLockEnabled: true when the bucket is made, or add an aws.s3.BucketObjectLockConfiguration to one with versions.",
    "Give the configuration a rule with the default retention, which alone locks what nobody locks by hand.",
  ],
  controls: { fsbp: ["S3.15"] },
  checkov: ["CKV_AWS_143"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html",
  tokens: TOKENS.bucket,
  companion: TOKENS.bucketObjectLock,
  by: "bucket",
  must: (lock) => lock.at("objectLockEnabled").is("Enabled", { absent: "Enabled" }),
  inline: (bucket) =>
    or(bucket.at("objectLockEnabled").is(true), bucket.at("objectLockConfiguration.objectLockEnabled").is("Enabled")),
  missing: "the bucket's objects can be overwritten and deleted",
  weak: "Object Lock is not enabled",
  at: "objectLockEnabled",
  required: "Object Lock",
  fix: "set objectLockEnabled: true, and add an aws.s3.BucketObjectLockConfiguration with the retention",
});
