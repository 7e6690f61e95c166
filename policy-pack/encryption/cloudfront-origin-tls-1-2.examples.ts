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
      )({ origins: [{ customOriginConfig: { originProtocolPolicy: "http-only", originSslProtocols: ["TLSv1"] } }] }),
    ],
  },
  {
    name: "TLS 1.0 beside it",
    verdict: "violated",
    resources: [distribution(["TLSv1", "TLSv1.2"])],
    says: "originSslProtocols",
  },
  {
    name: "TLS 1.1 beside it, in the second origin",
    verdict: "violated",
    resources: [distribution(["TLSv1.2"], ["TLSv1.2", "TLSv1.1"])],
    says: "origins[1].customOriginConfig.originSslProtocols",
  },
  { name: "TLS 1.0 to a VPC origin", verdict: "violated", resources: [vpcOrigin(["TLSv1"])] },
  { name: "SSLv3 alone, which another policy names", verdict: "holds", resources: [distribution(["SSLv3"])] },
  { name: "versions that are not known yet", verdict: "undecided", resources: [distribution(unknownValue)] },
]);
