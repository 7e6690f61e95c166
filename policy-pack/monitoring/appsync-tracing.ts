import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "appsync-tracing",
  title: "GraphQL APIs trace their requests (X-Ray)",
  severity: "low",
  rationale: "One query may call a dozen resolvers. A trace says which of them was slow, or failed.",
  remediation: ["Set xrayEnabled: true."],
  controls: {},
  url: "https://docs.aws.amazon.com/appsync/latest/devguide/x-ray-tracing.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.graphqlApi,
      path: "xrayEnabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "requests are not traced",
      required: "true",
      fix: "set xrayEnabled: true",
    },
  ],
});
