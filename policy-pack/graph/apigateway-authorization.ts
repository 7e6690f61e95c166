import { isRestricted } from "../aws/iam/api-callers.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "apigateway-authorization",
  title: "Methods of REST APIs ask who calls",
  severity: "high",
  rationale:
    "A method without authorization runs what is behind it for everyone who finds the address, at the owner's cost and with the owner's rights.",
  remediation: [
    'Set authorization: "AWS_IAM", "COGNITO_USER_POOLS" or "CUSTOM" with an authorizer.',
    "Where callers are partners only, set apiKeyRequired: true, or restrict the API by a resource policy.",
  ],
  controls: {},
  checkov: ["CKV_AWS_59", "CKV2_AWS_70"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
  tokens: TOKENS.restApiMethod,
  check(method, _config, graph) {
    // A browser asks by OPTIONS, without credentials, before it may send any: to ask who calls would end all calls from
    // other sites. CKV2_AWS_70 looks at nothing but OPTIONS, and is read here as what its name says.
    const concerned = not(method.at("httpMethod").is("OPTIONS"));
    if (concerned.answer === "no") return notApplicable("what browsers ask before a call");
    const asks = not(method.at("authorization").is("NONE", { absent: "NONE" }));
    const key = method.at("apiKeyRequired").is(true, { absent: false });
    return judge(or(not(concerned), asks, key, isRestricted(graph, method)), {
      what: "everyone may call the method",
      at: method.at("authorization"),
      required: "an authorization, an API key, or a resource policy of the API",
      fix: 'set authorization: "AWS_IAM", or "CUSTOM" with authorizerId',
    });
  },
});
