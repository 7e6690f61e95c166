import type { Problems } from "../plan-error.ts";

/**
 * Headers that CloudFront adds to no request of its own (Amazon CloudFront Developer Guide, "Custom headers that
 * CloudFront can't add to origin requests").
 */
const REFUSED_BY_CLOUDFRONT = new Set([
  "cache-control",
  "connection",
  "content-length",
  "cookie",
  "host",
  "if-match",
  "if-modified-since",
  "if-none-match",
  "if-range",
  "if-unmodified-since",
  "max-forwards",
  "pragma",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "range",
  "request-range",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
  "x-real-ip",
]);

/** Refuses a name that CloudFront would not send or a listener rule would not compare. */
export function checkOriginHeader(problems: Problems, path: string, name: string): void {
  const lower = name.toLowerCase();
  const refused = REFUSED_BY_CLOUDFRONT.has(lower) || lower.startsWith("x-amz-") || lower.startsWith("x-edge-");
  problems.require(/^[A-Za-z0-9-]{1,40}$/.test(name) && !refused, () => ({
    path,
    found: JSON.stringify(name),
    expected: "a header of at most 40 letters, digits and hyphens that CloudFront may add",
    fix: "Choose one of your own, such as X-Origin-Verify.",
  }));
}
