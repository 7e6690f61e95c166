import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "apigateway-access-logs",
  title: "Stages of APIs write access logs",
  severity: "medium",
  rationale:
    "The access log is the one record of who called what, also of calls that were refused before any function ran.",
  remediation: ["Set accessLogSettings: { destinationArn: group.arn, format }."],
  controls: { fsbp: ["APIGateway.9"] },
  checkov: ["CKV_AWS_76"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
  demands: [
    {
      tokens: families(TOKENS.restApiStage, TOKENS.httpApiStage),
      path: "accessLogSettings.destinationArn",
      must: isSet,
      what: "calls leave no record",
      required: "the ARN of a log group or Firehose stream",
      fix: "set accessLogSettings: { destinationArn: group.arn, format }",
    },
  ],
});
