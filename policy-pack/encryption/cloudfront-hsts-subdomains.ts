import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

const HSTS = "securityHeadersConfig.strictTransportSecurity";

export const policy = definePropertyPolicy({
  name: "cloudfront-hsts-subdomains",
  title: "HSTS of CloudFront's response headers policies covers subdomains",
  severity: "low",
  rationale:
    "A subdomain that a browser still asks in the clear lets an attacker on the way set cookies for the whole domain, and so take over the session of the site that is protected.",
  remediation: [
    "Serve all subdomains by HTTPS, then set securityHeadersConfig.strictTransportSecurity.includeSubdomains: true.",
  ],
  controls: {},
  // CKV_AWS_259 wants preload as well. That binds the registered domain with all it will ever hold, and takes months to undo.
  checkov: ["CKV_AWS_259"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html",
  demands: [
    {
      tokens: TOKENS.responseHeadersPolicy,
      // A policy without the header is the matter of cloudfront-hsts.
      when: (policy) => policy.at(`${HSTS}.accessControlMaxAgeSec`).set(),
      path: `${HSTS}.includeSubdomains`,
      must: isTrue({ absent: false }),
      what: "browsers may go on to ask subdomains in the clear",
      required: "true",
      fix: `set ${HSTS}.includeSubdomains: true`,
    },
  ],
});
