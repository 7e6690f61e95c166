import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "appsync-no-api-key",
  title: "GraphQL APIs ask who it is, not for an API key",
  severity: "high",
  rationale:
    "An API key stands in the page or app that uses it, for everyone to read. It tells neither who calls nor what he may do.",
  remediation: ['Set authenticationType: "AMAZON_COGNITO_USER_POOLS", "AWS_IAM", "OPENID_CONNECT" or "AWS_LAMBDA".'],
  controls: { fsbp: ["AppSync.5"] },
  url: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
  demands: [
    {
      tokens: TOKENS.graphqlApi,
      path: "authenticationType",
      must: isNoneOf(["API_KEY"]),
      what: "whoever has read the key may call",
      required: "a type that tells who calls",
      fix: 'set authenticationType: "AMAZON_COGNITO_USER_POOLS" or "AWS_IAM"',
    },
  ],
});
