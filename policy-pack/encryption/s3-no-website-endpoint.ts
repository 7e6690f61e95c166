import { definePropertyPolicy, isNotSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

const DEMAND = {
  must: isNotSet,
  what: "S3 serves the bucket as a website, which has no TLS and asks for objects that everyone may read",
  required: "no index document",
  fix: "serve it by an aws.cloudfront.Distribution with an origin access control, and take the website out",
};

export const policy = definePropertyPolicy({
  name: "s3-no-website-endpoint",
  title: "Buckets are no websites of S3",
  severity: "low",
  preset: "strict",
  rationale:
    "The website endpoints of S3 speak HTTP alone: whoever is on the way reads and changes the pages. And they show only what everyone may read, so that the bucket has to be public. CloudFront gives TLS, and reads a private bucket.",
  remediation: [
    "Put an aws.cloudfront.Distribution with an origin access control before the bucket, with defaultRootObject.",
    "Take the website configuration out. One that only redirects holds no pages, and may stay.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html",
  demands: [
    { tokens: TOKENS.bucketWebsite, path: "indexDocument", ...DEMAND },
    { tokens: TOKENS.bucket, path: "website.indexDocument", ...DEMAND },
    { tokens: TOKENS.bucket, each: "websites", path: "indexDocument", ...DEMAND },
  ],
});
