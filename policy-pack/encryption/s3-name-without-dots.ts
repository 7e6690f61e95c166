import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or, truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** The name that the program gives, or how it begins. */
function nameOf(bucket: Resource): Value {
  const name = bucket.at("bucket");
  return name.isAbsent ? bucket.at("bucketPrefix") : name;
}

function hasWebsite(bucket: Resource): boolean {
  return !bucket.at("website").isAbsent || !bucket.at("websites").isAbsent;
}

export const policy = defineCompanionPolicy({
  name: "s3-name-without-dots",
  title: "Names of buckets have no dots, but for websites",
  severity: "low",
  preset: "strict",
  rationale:
    "The certificate of S3 is for one name before its own, so that https://my.bucket.s3.amazonaws.com fails its check. Who then switches the check off takes any certificate. Nor can such a bucket have Transfer Acceleration.",
  remediation: ["Write hyphens for dots. A bucket cannot be renamed: make another, and copy the objects."],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
  tokens: TOKENS.bucket,
  // Pulumi names the others, without dots.
  when: (bucket) => truth(!nameOf(bucket).isAbsent),
  // A website of S3 has the name of its domain, and no TLS that could fail.
  companion: TOKENS.bucketWebsite,
  by: "bucket",
  inline: (bucket) => or(truth(hasWebsite(bucket)), not(nameOf(bucket).matches((text) => text.includes(".")))),
  missing: "clients cannot check the certificate of the bucket's own address",
  required: "a name without dots",
  fix: "write hyphens for the dots",
});
