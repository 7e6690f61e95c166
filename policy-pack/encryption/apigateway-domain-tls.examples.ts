import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const domain = (securityPolicy: unknown) =>
  resourceOf("aws:apigateway/domainName:DomainName", "api")({ domainName: "api.example.com", securityPolicy });
const http = (securityPolicy: unknown) =>
  resourceOf(
    "aws:apigatewayv2/domainName:DomainName",
    "api",
  )({ domainName: "api.example.com", domainNameConfiguration: { securityPolicy } });

export const examples = defineExamples([
  { name: "TLS 1.2", verdict: "holds", resources: [domain("TLS_1_2"), http("TLS_1_2")] },
  { name: "a newer policy", verdict: "holds", resources: [domain("SecurityPolicy_TLS13_1_3_2025_09")] },
  { name: "a newer policy of TLS 1.2", verdict: "holds", resources: [domain("SecurityPolicy_TLS12_PFS_2025_EDGE")] },
  { name: "TLS 1.0", verdict: "violated", resources: [domain("TLS_1_0")], says: "TLS_1_0" },
  {
    name: "TLS 1.0 of an HTTP API",
    verdict: "violated",
    resources: [http("TLS_1_0")],
    says: "domainNameConfiguration.securityPolicy",
  },
  { name: "nothing said, which means TLS 1.2", verdict: "holds", resources: [domain(undefined)] },
  { name: "not known yet", verdict: "undecided", resources: [domain(unknownValue)] },
]);
