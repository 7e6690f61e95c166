import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "appsync-field-logging",
  title: "GraphQL APIs log what their resolvers do",
  severity: "medium",
  rationale:
    "A GraphQL request succeeds as a whole while fields of it fail. Without logs of fields nobody sees which, nor that somebody tries one after another.",
  remediation: ['Set logConfig.fieldLogLevel: "ERROR", or "ALL" while looking for something.'],
  controls: { fsbp: ["AppSync.2"] },
  checkov: ["CKV_AWS_194"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html",
  demands: [
    {
      tokens: TOKENS.graphqlApi,
      path: "logConfig.fieldLogLevel",
      must: isOneOf(["ERROR", "INFO", "DEBUG", "ALL"]),
      what: "nothing of the API's fields is logged",
      required: "ERROR, INFO, DEBUG or ALL",
      fix: 'set logConfig.fieldLogLevel: "ERROR"',
    },
  ],
});
