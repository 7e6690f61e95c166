import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const rest = resourceOf("aws:apigateway/stage:Stage", "prod");
const api = (protocolType: unknown) => resourceOf("aws:apigatewayv2/api:Api", "api")({ protocolType });
const stage = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:apigatewayv2/stage:Stage", "prod")(
    { apiId: unknownValue, ...props },
    { propertyDependencies: { apiId: ["api"] } },
  );

export const examples = defineExamples([
  { name: "shown", verdict: "holds", resources: [rest({ clientCertificateId: unknownValue })] },
  {
    name: "shown by a WebSocket API",
    verdict: "holds",
    resources: [api("WEBSOCKET"), stage({ clientCertificateId: "abc123" })],
  },
  { name: "an HTTP API, which has none", verdict: "not applicable", resources: [api("HTTP"), stage({})] },
  { name: "none", verdict: "violated", resources: [rest({ stageName: "prod" })], says: "clientCertificateId" },
  { name: "none of a WebSocket API", verdict: "violated", resources: [api("WEBSOCKET"), stage({})] },
  { name: "a kind of API that is not known yet", verdict: "undecided", resources: [api(unknownValue), stage({})] },
]);
