import { isRestricted } from "../aws/iam/api-callers.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "apigateway-key-not-alone",
  title: "Methods of REST APIs do not take an API key for proof of who calls",
  severity: "medium",
  // Between two systems whose owner is one, a key may be enough: it advises.
  preset: "strict",
  rationale:
    "An API key counts calls. It is sent with each of them, is the same for all users of a program, never expires, and opens every API of the usage plan: AWS says not to use it for authorization.",
  remediation: [
    'Set authorization: "AWS_IAM", "COGNITO_USER_POOLS" or "CUSTOM" with an authorizer, and keep the key for quotas.',
    "Or restrict the API by a resource policy.",
  ],
  controls: { nist: ["AC-3", "IA-2", "IA-5"], soc2: ["CC6.1"], iso27001: ["A.5.17", "A.8.3"] },
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html",
  tokens: TOKENS.restApiMethod,
  check(method, _config, graph) {
    const isAsked = not(method.at("httpMethod").is("OPTIONS"));
    const takesKey = and(isAsked, method.at("apiKeyRequired").is(true, { absent: false }));
    if (takesKey.answer === "no") return notApplicable("no key is asked for");
    const asks = not(method.at("authorization").is("NONE", { absent: "NONE" }));
    return judge(or(not(takesKey), asks, isRestricted(graph, method)), {
      what: "whoever has an API key may call the method",
      at: method.at("authorization"),
      required: "an authorization beside the key",
      fix: 'set authorization: "AWS_IAM", or "CUSTOM" with authorizerId',
    });
  },
});
