import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const settings = (dataTraceEnabled: unknown) =>
  resourceOf(
    "aws:apigateway/methodSettings:MethodSettings",
    "all",
  )({ settings: { loggingLevel: "ERROR", dataTraceEnabled } });
const stage = resourceOf("aws:apigatewayv2/stage:Stage", "prod");

export const examples = defineExamples([
  {
    name: "off",
    verdict: "holds",
    resources: [settings(false), stage({ defaultRouteSettings: { dataTraceEnabled: false } })],
  },
  { name: "off, as it is by default", verdict: "holds", resources: [settings(undefined), stage({ name: "prod" })] },
  { name: "on", verdict: "violated", resources: [settings(true)], says: "settings.dataTraceEnabled" },
  {
    name: "on for a WebSocket API",
    verdict: "violated",
    resources: [stage({ defaultRouteSettings: { dataTraceEnabled: true } })],
  },
  {
    name: "on for one route",
    verdict: "violated",
    resources: [stage({ routeSettings: [{ routeKey: "a" }, { routeKey: "b", dataTraceEnabled: true }] })],
    says: "routeSettings[1]",
  },
  { name: "not known yet", verdict: "undecided", resources: [settings(unknownValue)] },
]);
