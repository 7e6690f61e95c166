import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudsearch-https",
  title: "CloudSearch domains take HTTPS only",
  severity: "medium",
  rationale: "Queries and documents would pass in the clear.",
  remediation: ["Set endpointOptions: { enforceHttps: true }."],
  controls: {},
  checkov: ["CKV_AWS_220"],
  url: "https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-domain-endpoint-options.html",
  demands: [
    {
      tokens: TOKENS.cloudSearchDomain,
      path: "endpointOptions.enforceHttps",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the domain takes plain HTTP",
      required: "true",
      fix: "set endpointOptions: { enforceHttps: true }",
    },
  ],
});
