import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-https",
  title: "OpenSearch domains do not switch HTTPS off",
  severity: "medium",
  rationale: "Queries, documents and credentials would pass in the clear.",
  remediation: ["Set domainEndpointOptions: { enforceHttps: true }."],
  controls: { fsbp: ["Opensearch.8", "ES.8"] },
  checkov: ["CKV_AWS_83"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "domainEndpointOptions.enforceHttps",
      // The provider's default. What a domain without the options takes is the matter of opensearch-tls-policy.
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the domain takes plain HTTP",
      required: "true",
      fix: "set domainEndpointOptions: { enforceHttps: true }",
    },
  ],
});
