import { definePropertyPolicy, has, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "apigateway-integration-tls",
  title: "HTTP APIs call what stands behind a VPC link by HTTPS",
  severity: "medium",
  // Some keep to HTTP inside a VPC on purpose, where the network is trusted.
  preset: "strict",
  rationale:
    "Without a TLS configuration API Gateway calls the load balancer or service behind the link in the clear: the tokens that callers send by HTTPS travel on as they are.",
  remediation: ["Set tlsConfig: { serverNameToVerify: name }, and let an HTTPS listener stand behind the link."],
  controls: { fsbp: ["APIGateway.10"] },
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html",
  demands: [
    {
      tokens: TOKENS.httpApiIntegration,
      when: (integration) =>
        and(
          has("connectionType", "VPC_LINK", { absent: "INTERNET" })(integration),
          has("integrationType", "HTTP_PROXY")(integration),
        ),
      path: "tlsConfig",
      must: isSet,
      what: "requests go on in the clear",
      required: "a TLS configuration",
      fix: "set tlsConfig: { serverNameToVerify: name }",
    },
  ],
});
