import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "apigateway-xray",
  title: "Stages of REST APIs trace their requests (X-Ray)",
  severity: "low",
  rationale: "A trace shows where a slow or failing request went. Started at the API it has the whole way.",
  remediation: ["Set xrayTracingEnabled: true."],
  controls: { fsbp: ["APIGateway.3"] },
  checkov: ["CKV_AWS_73"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html",
  demands: [
    {
      tokens: TOKENS.restApiStage,
      path: "xrayTracingEnabled",
      must: isTrue({ absent: false }),
      what: "requests are not traced",
      required: "true",
      fix: "set xrayTracingEnabled: true",
    },
  ],
});
