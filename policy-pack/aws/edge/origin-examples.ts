import { type Example, resourceOf, unknownValue } from "../../policy/examples.ts";

/** A distribution with an origin for each list of TLS versions. */
export const distribution = (...versions: readonly unknown[]) =>
  resourceOf(
    "aws:cloudfront/distribution:Distribution",
    "edge",
  )({
    origins: versions.map((originSslProtocols) => ({
      originId: "api",
      customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols },
    })),
  });

/** A VPC origin with these TLS versions. */
export const vpcOrigin = (items: unknown) =>
  resourceOf(
    "aws:cloudfront/vpcOrigin:VpcOrigin",
    "api",
  )({ vpcOriginEndpointConfig: { originSslProtocols: { items, quantity: 1 } } });

/** What any policy on the TLS versions of origins lets pass. */
export const BUCKET_ORIGIN: Example = {
  name: "a bucket",
  verdict: "holds",
  resources: [
    resourceOf(
      "aws:cloudfront/distribution:Distribution",
      "edge",
    )({ origins: [{ originId: "site", originAccessControlId: unknownValue }] }),
  ],
};
