import { integer } from "../policy/config.ts";
import { atLeast, definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

const HSTS = "securityHeadersConfig.strictTransportSecurity";

export const policy = definePropertyPolicy({
  name: "cloudfront-hsts",
  title: "CloudFront's response headers policies enforce HTTPS in browsers (HSTS)",
  severity: "medium",
  rationale:
    "A redirect to HTTPS comes after a request in the clear, which an attacker on the way answers himself. Told once by Strict-Transport-Security, a browser does not ask in the clear again.",
  remediation: [
    "Set securityHeadersConfig.strictTransportSecurity: { accessControlMaxAgeSec: 31536000, includeSubdomains: true, override: true }.",
  ],
  controls: {},
  checkov: ["CKV_AWS_259"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html",
  tokens: TOKENS.responseHeadersPolicy,
  settings: {
    minimumSeconds: integer(31_536_000, "How long browsers must remember, in seconds: a year", { minimum: 1 }),
  },
  demands: ({ minimumSeconds }) => [
    {
      tokens: TOKENS.responseHeadersPolicy,
      path: `${HSTS}.accessControlMaxAgeSec`,
      must: atLeast(minimumSeconds),
      what: "browsers may go on to ask in the clear",
      required: `${minimumSeconds} seconds at least`,
      fix: `set ${HSTS}: { accessControlMaxAgeSec: ${minimumSeconds}, includeSubdomains: true, override: true }`,
    },
    {
      tokens: TOKENS.responseHeadersPolicy,
      when: (policy) => policy.at(`${HSTS}.accessControlMaxAgeSec`).set(),
      path: `${HSTS}.override`,
      must: isTrue({ absent: false }),
      what: "an origin that sends the header itself decides for how long, or that it ends",
      required: "true",
      fix: `set ${HSTS}.override: true`,
    },
  ],
});
