import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";
import { BUCKET_ORIGIN, distribution, vpcOrigin } from "../aws/edge/origin-examples.ts";

export const examples = defineExamples([
  { name: "TLS 1.2", verdict: "holds", resources: [distribution(["TLSv1.2"]), vpcOrigin(["TLSv1.2"])] },
  BUCKET_ORIGIN,
  {
    name: "HTTP only, which another policy names",
    verdict: "holds",
    resources: [
      resourceOf(
        "aws:cloudfront/distribution:Distribution",
        "edge",
      )({ origins: [{ customOriginConfig: { originProtocolPolicy: "http-only", originSslProtocols: ["SSLv3"] } }] }),
    ],
  },
  {
    name: "SSLv3 in the second origin",
    verdict: "violated",
    resources: [distribution(["TLSv1.2"], ["TLSv1.2", "SSLv3"])],
    says: "origins[1].customOriginConfig.originSslProtocols",
  },
  {
    name: "TLS 1.0, which another policy names",
    verdict: "holds",
    resources: [distribution(["TLSv1", "TLSv1.1", "TLSv1.2"])],
  },
  {
    name: "a VPC origin over HTTP only",
    verdict: "holds",
    resources: [
      resourceOf(
        "aws:cloudfront/vpcOrigin:VpcOrigin",
        "api",
      )({ vpcOriginEndpointConfig: { originProtocolPolicy: "http-only", originSslProtocols: { items: ["SSLv3"] } } }),
    ],
  },
  { name: "SSLv3 to a VPC origin", verdict: "violated", resources: [vpcOrigin(["SSLv3"])] },
  { name: "versions that are not known yet", verdict: "undecided", resources: [distribution(unknownValue)] },
]);
