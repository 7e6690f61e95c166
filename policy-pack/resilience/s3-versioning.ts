import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "s3-versioning",
  title: "Buckets keep earlier versions of their objects",
  severity: "low",
  preset: "strict",
  rationale:
    "Whoever may write may overwrite and delete: a wrong script, or a thief who wants a ransom. With versions what was there before is still there.",
  remediation: [
    'Add new aws.s3.BucketVersioning(name, { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } }).',
    "Add a lifecycle rule with noncurrentVersionExpiration: every version is paid for.",
  ],
  controls: { fsbp: ["S3.14"] },
  checkov: ["CKV_AWS_21"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
  tokens: TOKENS.bucket,
  companion: TOKENS.bucketVersioning,
  by: "bucket",
  must: (versioning) => versioning.at("versioningConfiguration.status").is("Enabled"),
  // Object Lock works on versions: S3 switches them on with it.
  inline: (bucket) =>
    or(
      bucket.at("versioning.enabled").is(true),
      bucket.at("versionings.enabled").is(true),
      bucket.at("objectLockEnabled").is(true),
    ),
  missing: "the bucket has no versioning",
  weak: "versioning is not switched on",
  at: "versioningConfiguration.status",
  required: "versioning, enabled",
  fix: 'add new aws.s3.BucketVersioning(name, { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } })',
});
