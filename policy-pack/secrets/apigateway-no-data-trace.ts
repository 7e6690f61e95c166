import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

const DEMAND = {
  must: isFalse({ absent: false }),
  what: "whole requests and answers are written to the log, with what is secret in them",
  required: "false",
  fix: "set dataTraceEnabled: false",
} as const;

export const policy = definePropertyPolicy({
  name: "apigateway-no-data-trace",
  title: "APIs do not log whole requests and answers",
  severity: "medium",
  rationale:
    "Data tracing writes bodies and headers to CloudWatch: tokens, passwords and personal data, for whoever may read logs and for as long as they are kept.",
  remediation: ["Set dataTraceEnabled: false, or leave it out; switch it on for a test, not in a program."],
  controls: {},
  checkov: ["CKV_AWS_276"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
  demands: [
    { tokens: TOKENS.apiMethodSettings, path: "settings.dataTraceEnabled", ...DEMAND },
    { tokens: TOKENS.httpApiStage, path: "defaultRouteSettings.dataTraceEnabled", ...DEMAND },
    { tokens: TOKENS.httpApiStage, each: "routeSettings", path: "dataTraceEnabled", ...DEMAND },
  ],
});
