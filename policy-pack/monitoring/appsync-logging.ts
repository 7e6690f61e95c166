import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { unknown } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "appsync-logging",
  title: "GraphQL APIs write logs",
  severity: "medium",
  rationale: "The log of the API is the one record of which operations were asked for, and by whom.",
  remediation: ['Set logConfig: { cloudwatchLogsRoleArn: role.arn, fieldLogLevel: "ERROR" }.'],
  controls: {},
  checkov: ["CKV_AWS_193"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html",
  demands: [
    {
      tokens: TOKENS.graphqlApi,
      path: "logConfig",
      must: (config) => (config.isUnknown ? unknown(config.path) : config.at("cloudwatchLogsRoleArn").set()),
      what: "the API writes no log",
      required: "logConfig with a role that may write",
      fix: 'set logConfig: { cloudwatchLogsRoleArn: role.arn, fieldLogLevel: "ERROR" }',
    },
  ],
});
