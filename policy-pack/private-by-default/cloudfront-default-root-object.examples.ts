import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = resourceOf("aws:cloudfront/distribution:Distribution", "edge");
const BUCKET = { originId: "site", domainName: unknownValue, originAccessControlId: unknownValue };
const API = {
  originId: "api",
  domainName: "api.example.com",
  customOriginConfig: { originProtocolPolicy: "https-only" },
};
const VPC = { originId: "inside", domainName: unknownValue, vpcOriginConfig: { vpcOriginId: unknownValue } };
const to = (targetOriginId: unknown) => ({ defaultCacheBehavior: { targetOriginId } });

export const examples = defineExamples([
  {
    name: "named",
    verdict: "holds",
    resources: [distribution({ origins: [BUCKET], ...to("site"), defaultRootObject: "index.html" })],
  },
  { name: "an API", verdict: "not applicable", resources: [distribution({ origins: [API], ...to("api") })] },
  {
    name: "a VPC origin, beside a bucket",
    verdict: "not applicable",
    resources: [distribution({ origins: [BUCKET, VPC], ...to("inside") })],
  },
  {
    name: "a bucket",
    verdict: "violated",
    resources: [distribution({ origins: [BUCKET, API], ...to("site") })],
    says: "defaultRootObject",
  },
  {
    name: "a bucket among the origins, and no telling which is meant",
    verdict: "violated",
    resources: [distribution({ origins: [API, BUCKET] })],
  },
  {
    name: "origins that are not known yet",
    verdict: "undecided",
    resources: [distribution({ origins: unknownValue, ...to("site") })],
  },
]);
