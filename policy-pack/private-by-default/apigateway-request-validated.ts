import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "apigateway-request-validated",
  title: "Methods of REST APIs check requests before they pass them on",
  severity: "low",
  rationale:
    "A request that lacks what the method needs, or holds what it never asked for, is refused at the door, before it costs an invocation or finds a bug.",
  remediation: [
    "Make an aws.apigateway.RequestValidator, and set requestValidatorId with requestModels or requestParameters.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_53"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html",
  demands: [
    {
      tokens: TOKENS.restApiMethod,
      path: "requestValidatorId",
      must: isSet,
      when: (method) => not(method.at("httpMethod").is("OPTIONS")),
      what: "requests are passed on as they come",
      required: "the id of a request validator",
      fix: "set requestValidatorId: validator.id",
    },
  ],
});
