import { texts } from "../policy/config.ts";
import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

/** All that the API knows but Policy-Min-TLS-1-0-2019-07, its default (OpenSearch Service API, TLSSecurityPolicy, as of 2026-08). */
const TLS_1_2 = [
  "Policy-Min-TLS-1-2-2019-07",
  "Policy-Min-TLS-1-2-PFS-2023-10",
  "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08",
];

export const policy = definePropertyPolicy({
  name: "opensearch-tls-policy",
  title: "OpenSearch domains take TLS 1.2 at least",
  severity: "medium",
  rationale:
    "Without a policy of its own, a domain may still take TLS 1.0 and plain HTTP, which are open to known attacks.",
  remediation: [
    'Set domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" }.',
    "See that no client needs older ciphers first.",
  ],
  controls: { fsbp: ["Opensearch.8", "ES.8"] },
  checkov: ["CKV_AWS_228"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html",
  tokens: TOKENS.searchDomain,
  settings: {
    policies: texts(TLS_1_2, "TLS policies that a domain may have"),
  },
  demands: ({ policies }) => [
    {
      tokens: TOKENS.searchDomain,
      path: "domainEndpointOptions.tlsSecurityPolicy",
      must: isOneOf(policies),
      what: "the domain may take older TLS than 1.2",
      required: policies.join(" or "),
      fix: 'set domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" }',
    },
  ],
});
