import { isModernApiPolicy } from "../aws/edge/api-tls.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import type { Value } from "../policy/value.ts";

const DEMAND = {
  // Where nothing is said, API Gateway takes TLS_1_2 for all kinds of domain names.
  must: (place: Value) => place.matches((text) => isModernApiPolicy(text), { absent: "TLS_1_2" }),
  what: "callers may use outdated TLS",
  required: "TLS_1_2, or a policy of TLS 1.2 or 1.3",
  fix: 'set securityPolicy: "TLS_1_2"',
} as const;

export const policy = definePropertyPolicy({
  name: "apigateway-domain-tls",
  title: "Domain names of APIs take TLS 1.2 or newer only",
  severity: "medium",
  rationale: "TLS 1.0 and 1.1 can be broken on the way, and clients can be talked down to them.",
  remediation: ['Set securityPolicy: "TLS_1_2" or one of the newer SecurityPolicy_TLS13_...'],
  controls: {},
  checkov: ["CKV_AWS_206"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html",
  demands: [
    { tokens: TOKENS.restApiDomain, path: "securityPolicy", ...DEMAND },
    { tokens: TOKENS.httpApiDomain, path: "domainNameConfiguration.securityPolicy", ...DEMAND },
  ],
});
