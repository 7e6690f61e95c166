import { definePropertyPolicy, isSet } from "../property-policy.ts";
import type { Resource } from "../resource.ts";
import { TOKENS } from "../tokens.ts";
import { and, not, some, type Truth, unknown } from "../truth.ts";

/** The origin that the default behavior leads to is a bucket, as far as the program says where it leads. */
function isBucket(distribution: Resource): Truth {
  const origins = distribution.at("origins").items();
  const target = distribution.at("defaultCacheBehavior.targetOriginId");
  const named = origins.filter((origin) => origin.at("originId").text() === target.text());
  return some(named.length > 0 ? named : origins, (origin) =>
    origin.isUnknown
      ? unknown(origin.path)
      : and(not(origin.at("customOriginConfig").set()), not(origin.at("vpcOriginConfig").set())),
  );
}

export const policy = definePropertyPolicy({
  name: "cloudfront-default-root-object",
  title: "CloudFront distributions of buckets have a default root object",
  severity: "high",
  rationale:
    "Without one a request for / reaches the bucket itself, which may answer with the list of everything in it.",
  remediation: ['Set defaultRootObject: "index.html".'],
  controls: { fsbp: ["CloudFront.1"] },
  checkov: ["CKV_AWS_305"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html",
  demands: [
    {
      tokens: TOKENS.distribution,
      path: "defaultRootObject",
      must: isSet,
      when: isBucket,
      what: "a request for / lists the bucket",
      required: "the name of an object",
      fix: 'set defaultRootObject: "index.html"',
    },
  ],
});
