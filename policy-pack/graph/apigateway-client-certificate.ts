import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or, some, yes } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "apigateway-client-certificate",
  title: "REST and WebSocket APIs show their backends a certificate",
  severity: "medium",
  rationale:
    "An HTTP backend that anyone can reach answers whoever finds it, past the API's authorizers and limits. By the API's client certificate it knows who asks.",
  remediation: [
    "Make an aws.apigateway.ClientCertificate, set clientCertificateId on the stage, and let the backend demand it.",
  ],
  controls: { fsbp: ["APIGateway.2"] },
  checkov: ["CKV2_AWS_51"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html",
  tokens: families(TOKENS.restApiStage, TOKENS.httpApiStage),
  check(stage, _config, graph) {
    const concerned = TOKENS.restApiStage.includes(stage.type as never)
      ? yes
      : some(graph.follow(stage, "apiId", TOKENS.httpApi).found, (api) => api.at("protocolType").is("WEBSOCKET"));
    if (concerned.answer === "no") return notApplicable("HTTP APIs have no client certificates");
    return judge(or(not(concerned), stage.at("clientCertificateId").set()), {
      what: "the backend cannot tell the API from anyone else",
      at: stage.at("clientCertificateId"),
      required: "the id of a client certificate",
      fix: "set clientCertificateId: certificate.id",
    });
  },
});
