import { isModernApiPolicy } from "../aws/edge/api-tls.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or, some } from "../policy/truth.ts";

/** Private APIs take TLS 1.2 by themselves, others TLS 1.0 (Developer Guide, "Supported security policies", as of 2026-04). */
function isPrivate(api: Resource) {
  return some(api.at("endpointConfiguration.types").items(), (type) => type.is("PRIVATE"));
}

export const policy = definePropertyPolicy({
  name: "apigateway-endpoint-tls",
  title: "REST APIs take TLS 1.2 or newer only",
  severity: "medium",
  // The newer policies ask for an endpoint access mode as well, which some ways to an API do not fit.
  preset: "strict",
  rationale:
    "A REST API without a security policy takes TLS 1.0, which can be broken on the way. It counts for calls by a domain name too, whatever that one's policy says.",
  remediation: [
    'Set securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09" and endpointAccessMode: "BASIC"; edge-optimized APIs take "SecurityPolicy_TLS12_PFS_2025_EDGE".',
    "Look at $context.tlsVersion in the access logs for clients that still speak TLS 1.0 first.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html",
  demands: [
    {
      tokens: TOKENS.restApi,
      path: "securityPolicy",
      must: (place, api) => or(place.matches(isModernApiPolicy), and(not(place.set()), isPrivate(api))),
      what: "callers may use outdated TLS",
      required: "a policy of TLS 1.2 or 1.3",
      fix: 'set securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09" and endpointAccessMode: "BASIC"',
    },
  ],
});
