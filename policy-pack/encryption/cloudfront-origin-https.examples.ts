import { defineExamples, type ExampleResource, unknownValue } from "../examples.ts";

function distribution(origin: unknown, viewerProtocolPolicy: unknown = "redirect-to-https"): ExampleResource {
  return {
    type: "aws:cloudfront/distribution:Distribution",
    name: "edge",
    props: { origins: [origin], defaultCacheBehavior: { targetOriginId: "api", viewerProtocolPolicy } },
  };
}

function custom(originProtocolPolicy: unknown, originSslProtocols: unknown = ["TLSv1.2"]) {
  return {
    originId: "api",
    domainName: unknownValue,
    customOriginConfig: { httpPort: 80, httpsPort: 443, originProtocolPolicy, originSslProtocols },
  };
}

function vpcOrigin(originProtocolPolicy: unknown): ExampleResource {
  return {
    type: "aws:cloudfront/vpcOrigin:VpcOrigin",
    name: "api",
    props: {
      vpcOriginEndpointConfig: {
        arn: unknownValue,
        originProtocolPolicy,
        originSslProtocols: { items: ["TLSv1.2"], quantity: 1 },
      },
    },
  };
}

export const examples = defineExamples([
  { name: "HTTPS", verdict: "holds", resources: [distribution(custom("https-only"))] },
  { name: "as the viewer, who must use HTTPS", verdict: "holds", resources: [distribution(custom("match-viewer"))] },
  { name: "HTTPS to a VPC origin", verdict: "holds", resources: [vpcOrigin("https-only")] },
  {
    name: "a bucket",
    verdict: "holds",
    resources: [distribution({ originId: "site", domainName: unknownValue, originAccessControlId: unknownValue })],
  },
  { name: "HTTP", verdict: "violated", resources: [distribution(custom("http-only"))], says: "http-only" },
  {
    name: "HTTP to a VPC origin",
    verdict: "violated",
    resources: [vpcOrigin("http-only")],
    says: "vpcOriginEndpointConfig.originProtocolPolicy",
  },
  {
    name: "as the viewer, who may use HTTP",
    verdict: "violated",
    resources: [distribution(custom("match-viewer"), "allow-all")],
    says: "match-viewer",
  },
  {
    name: "outdated versions beside the current one",
    verdict: "violated",
    resources: [distribution(custom("https-only", ["TLSv1", "TLSv1.2"]))],
    says: "originSslProtocols[0]",
  },
  {
    name: "a protocol that is not known yet",
    verdict: "undecided",
    resources: [distribution(custom(unknownValue))],
  },
]);
