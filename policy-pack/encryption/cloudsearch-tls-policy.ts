import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudsearch-tls-policy",
  title: "CloudSearch domains take TLS 1.2 at least",
  severity: "medium",
  rationale: "TLS 1.0 is open to known attacks.",
  remediation: ['Set endpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" }.'],
  controls: {},
  checkov: ["CKV_AWS_218"],
  url: "https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-domain-endpoint-options.html",
  demands: [
    {
      tokens: TOKENS.cloudSearchDomain,
      path: "endpointOptions.tlsSecurityPolicy",
      must: isOneOf(["Policy-Min-TLS-1-2-2019-07"], { absent: "Policy-Min-TLS-1-0-2019-07" }),
      remedy: "Policy-Min-TLS-1-2-2019-07",
      what: "the domain takes TLS 1.0",
      required: "Policy-Min-TLS-1-2-2019-07",
      fix: 'set endpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" }',
    },
  ],
});
