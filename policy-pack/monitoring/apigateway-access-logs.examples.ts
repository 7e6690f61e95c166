import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const rest = resourceOf("aws:apigateway/stage:Stage", "prod");
const http = resourceOf("aws:apigatewayv2/stage:Stage", "prod");
const LOGGED = { accessLogSettings: { destinationArn: unknownValue, format: "$context.requestId" } };

export const examples = defineExamples([
  { name: "written", verdict: "holds", resources: [rest(LOGGED), http(LOGGED)] },
  {
    name: "not written",
    verdict: "violated",
    resources: [rest({ stageName: "prod" })],
    says: "accessLogSettings.destinationArn",
  },
  { name: "not written, of an HTTP API", verdict: "violated", resources: [http({ name: "prod" })] },
]);
