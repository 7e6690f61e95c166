import { definePropertyPolicy, has, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-serverless-not-public",
  title: "OpenSearch Serverless collections are reached through VPC endpoints only",
  severity: "high",
  rationale:
    "A network policy that allows public access puts the collection on the internet, behind nothing but its data access policy.",
  remediation: ["Name SourceVPCEs in the network policy, and set AllowFromPublic to false or leave it out."],
  controls: {},
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.searchServerlessPolicy,
      when: has("type", "network"),
      document: "policy",
      each: "",
      path: "AllowFromPublic",
      must: isFalse({ absent: false }),
      what: "the collections of that network policy answer the internet",
      required: "false, and SourceVPCEs",
      fix: "set AllowFromPublic: false and SourceVPCEs: [endpoint.id]",
    },
  ],
});
