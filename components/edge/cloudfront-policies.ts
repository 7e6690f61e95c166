import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/**
 * The managed cache policy CachingDisabled, TTL 0 (ledger D-46; Amazon CloudFront Developer Guide, "Use managed cache
 * policies").
 */
export const CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

/** Two years, what browsers ask for before they know a site by heart (hstspreload.org, "Submission requirements"). */
const HSTS_SECONDS = 63_072_000;

/** All headers and query strings for the origin, `Authorization` too, and no cookies (ledger D-45, C-30). */
export function createOriginRequestPolicy(parent: pulumi.Resource, name: string): aws.cloudfront.OriginRequestPolicy {
  return new aws.cloudfront.OriginRequestPolicy(
    `${name}-request-policy`,
    {
      comment: "All headers and query strings, no cookies",
      headersConfig: { headerBehavior: "allViewer" },
      queryStringsConfig: { queryStringBehavior: "all" },
      cookiesConfig: { cookieBehavior: "none" },
    },
    { parent },
  );
}

/** Security headers for the viewer, and nothing that tells of the software behind. */
export function createResponseHeadersPolicy(
  parent: pulumi.Resource,
  name: string,
): aws.cloudfront.ResponseHeadersPolicy {
  return new aws.cloudfront.ResponseHeadersPolicy(
    `${name}-response-policy`,
    {
      comment: "Security headers; what tells of the software behind is removed",
      securityHeadersConfig: {
        strictTransportSecurity: {
          accessControlMaxAgeSec: HSTS_SECONDS,
          includeSubdomains: true,
          preload: false,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: "DENY", override: true },
        referrerPolicy: { referrerPolicy: "no-referrer", override: true },
        // An API's answers load nothing. An application that serves pages sends its own, which then stands.
        contentSecurityPolicy: {
          contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
          override: false,
        },
      },
      removeHeadersConfig: { items: [{ header: "Server" }, { header: "X-Powered-By" }] },
    },
    { parent },
  );
}
