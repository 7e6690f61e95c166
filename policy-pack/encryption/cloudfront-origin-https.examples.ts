import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = (
  origin: unknown,
  viewerProtocolPolicy: unknown = "redirect-to-https",
  orderedCacheBehaviors: unknown = [],
  enabled: unknown = true,
) =>
  resourceOf(
    "aws:cloudfront/distribution:Distribution",
    "edge",
  )({
    enabled,
    origins: [origin],
    defaultCacheBehavior: { targetOriginId: "api", viewerProtocolPolicy },
    orderedCacheBehaviors,
  });
const custom = (originProtocolPolicy: unknown) => ({
  originId: "api",
  domainName: unknownValue,
  customOriginConfig: { httpPort: 80, httpsPort: 443, originProtocolPolicy },
});
const vpcOrigin = (originProtocolPolicy: unknown) =>
  resourceOf(
    "aws:cloudfront/vpcOrigin:VpcOrigin",
    "api",
  )({ vpcOriginEndpointConfig: { arn: unknownValue, originProtocolPolicy } });

export const examples = defineExamples([
  { name: "HTTPS", verdict: "holds", resources: [distribution(custom("https-only"))] },
  {
    name: "as the viewer, who must use HTTPS",
    verdict: "holds",
    resources: [distribution(custom("match-viewer"), "https-only")],
  },
  { name: "HTTPS to a VPC origin", verdict: "holds", resources: [vpcOrigin("https-only")] },
  {
    name: "a bucket",
    verdict: "holds",
    resources: [distribution({ originId: "site", domainName: unknownValue, originAccessControlId: unknownValue })],
  },
  {
    name: "a custom origin that does not say how it is called, which the provider refuses",
    verdict: "holds",
    resources: [distribution({ originId: "api", customOriginConfig: { httpPort: 80 } })],
  },
  {
    name: "a distribution that is switched off",
    verdict: "not applicable",
    resources: [distribution(custom("http-only"), "https-only", [], false)],
  },
  {
    name: "HTTP, in one of which is not known whether it is switched on",
    verdict: "undecided",
    resources: [distribution(custom("http-only"), "https-only", [], unknownValue)],
  },
  {
    name: "HTTP",
    verdict: "violated",
    resources: [distribution(custom("http-only"))],
    says: 'Fix: set originProtocolPolicy: "https-only"',
  },
  {
    name: "HTTP to a bucket that is a website, which speaks nothing else",
    verdict: "violated",
    resources: [
      distribution({ ...custom("http-only"), domainName: "shop-4a1c.s3-website-us-east-1.amazonaws.com" }),
      distribution({ ...custom("http-only"), domainName: "shop-4a1c.s3-website.eu-central-1.amazonaws.com" }),
    ],
    says: "aws.cloudfront.OriginAccessControl instead",
  },
  {
    name: "HTTP to a VPC origin",
    verdict: "violated",
    resources: [vpcOrigin("http-only")],
    says: "vpcOriginEndpointConfig.originProtocolPolicy",
  },
  { name: "as the viewer, to a VPC origin", verdict: "violated", resources: [vpcOrigin("match-viewer")] },
  {
    name: "as the viewer, who may use HTTP",
    verdict: "violated",
    resources: [distribution(custom("match-viewer"), "allow-all")],
    says: "match-viewer",
  },
  {
    name: "as the viewer, who may use HTTP on one path",
    verdict: "violated",
    resources: [distribution(custom("match-viewer"), "https-only", [{ viewerProtocolPolicy: "allow-all" }])],
  },
  { name: "a protocol that is not known yet", verdict: "undecided", resources: [distribution(custom(unknownValue))] },
]);
