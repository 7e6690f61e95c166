import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, some, type Truth, unknown, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** The origin that the default behavior leads to is a bucket, as far as the program says where it leads. */
function isBucket(distribution: Resource): Truth {
  const origins = distribution.at("origins").items();
  const target = distribution.at("defaultCacheBehavior.targetOriginId");
  return some(origins, (origin) => and(isTarget(origin, target, origins.length), isOfS3(origin)));
}

/** Of several origins, the one that the target names; a single one, or without a target, any. */
function isTarget(origin: Value, target: Value, count: number): Truth {
  if (count === 1 || target.isAbsent) return yes;
  const id = origin.at("originId");
  return id.isUnknown ? unknown(id.path) : target.matches((text) => text === id.text());
}

function isOfS3(origin: Value): Truth {
  if (origin.isUnknown) return unknown(origin.path);
  return and(not(origin.at("customOriginConfig").set()), not(origin.at("vpcOriginConfig").set()));
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
