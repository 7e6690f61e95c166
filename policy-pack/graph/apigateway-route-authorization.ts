import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or, some } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

const KINDS = ["AWS_IAM", "JWT", "CUSTOM"];

export const policy = defineGraphPolicy({
  name: "apigateway-route-authorization",
  title: "Routes of HTTP and WebSocket APIs ask who calls",
  severity: "medium",
  rationale:
    "A route without authorization runs what is behind it for everyone who finds the address, at the owner's cost and with the owner's rights.",
  remediation: ['Set authorizationType: "JWT" or "CUSTOM" with an authorizerId, or "AWS_IAM".'],
  controls: { fsbp: ["APIGateway.8"] },
  checkov: ["CKV_AWS_309"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html",
  tokens: TOKENS.httpApiRoute,
  check(route, _config, graph) {
    const key = route.at("routeKey");
    // A browser asks by OPTIONS, without credentials, before it may send any.
    const preflight = key.matches((text) => text.startsWith("OPTIONS "));
    const sockets = some(graph.follow(route, "apiId", TOKENS.httpApi).found, (api) =>
      api.at("protocolType").is("WEBSOCKET"),
    );
    // Who a WebSocket is, is asked once, when it connects.
    const concerned = and(not(preflight), or(not(sockets), key.is("$connect")));
    if (concerned.answer === "no") return notApplicable("asked elsewhere, or before any credentials");
    return judge(or(not(concerned), route.at("authorizationType").oneOf(KINDS)), {
      what: "everyone may call the route",
      at: route.at("authorizationType"),
      required: KINDS.join(", "),
      fix: 'set authorizationType: "JWT" and authorizerId, or "AWS_IAM"',
    });
  },
});
