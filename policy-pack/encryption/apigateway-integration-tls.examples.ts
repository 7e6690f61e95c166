import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const integration = resourceOf("aws:apigatewayv2/integration:Integration", "orders");
const LINK = { integrationType: "HTTP_PROXY", connectionType: "VPC_LINK", connectionId: unknownValue };

export const examples = defineExamples([
  {
    name: "by HTTPS",
    verdict: "holds",
    resources: [integration({ ...LINK, tlsConfig: { serverNameToVerify: "orders.example.com" } })],
  },
  { name: "a function", verdict: "not applicable", resources: [integration({ integrationType: "AWS_PROXY" })] },
  {
    name: "an address of the internet",
    verdict: "not applicable",
    resources: [integration({ integrationType: "HTTP_PROXY", integrationUri: "https://orders.example.com" })],
  },
  { name: "in the clear", verdict: "violated", resources: [integration(LINK)], says: "tlsConfig" },
  {
    name: "a way that is not known yet",
    verdict: "undecided",
    resources: [integration({ ...LINK, connectionType: unknownValue })],
  },
]);
