import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const LIMITS = { throttlingRateLimit: 100, throttlingBurstLimit: 200 };

const api = resourceOf("aws:apigateway/restApi:RestApi", "api")({});
const stage = resourceOf("aws:apigateway/stage:Stage", "prod")(
  { restApi: unknownValue, stageName: "prod" },
  { propertyDependencies: { restApi: ["api"] } },
);
const settings = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:apigateway/methodSettings:MethodSettings", "all")(
    { restApi: unknownValue, stageName: "prod", methodPath: "*/*", ...props },
    { propertyDependencies: { restApi: ["api"] } },
  );
const httpStage = resourceOf("aws:apigatewayv2/stage:Stage", "prod");

export const examples = defineExamples([
  { name: "limits of all methods", verdict: "holds", resources: [api, stage, settings({ settings: LIMITS })] },
  {
    name: "a stage that takes nothing for now",
    verdict: "holds",
    resources: [api, stage, settings({ settings: { throttlingRateLimit: 0, throttlingBurstLimit: 0 } })],
  },
  { name: "nothing", verdict: "violated", resources: [api, stage], says: "the whole account" },
  {
    name: "no limit of the rate",
    verdict: "violated",
    resources: [api, stage, settings({ settings: { ...LIMITS, throttlingRateLimit: -1 } })],
  },
  {
    name: "no limit of bursts",
    verdict: "violated",
    resources: [api, stage, settings({ settings: { ...LIMITS, throttlingBurstLimit: -1 } })],
  },
  {
    name: "other settings only",
    verdict: "violated",
    resources: [api, stage, settings({ settings: { loggingLevel: "ERROR" } })],
  },
  {
    name: "one method only",
    verdict: "violated",
    resources: [api, stage, settings({ methodPath: "orders/GET", settings: LIMITS })],
  },
  {
    name: "a limit that is not known yet",
    verdict: "undecided",
    resources: [api, stage, settings({ settings: { ...LIMITS, throttlingRateLimit: unknownValue } })],
  },
  { name: "an HTTP API with limits", verdict: "holds", resources: [httpStage({ defaultRouteSettings: LIMITS })] },
  { name: "an HTTP API without", verdict: "violated", resources: [httpStage({})] },
  {
    name: "an HTTP API with one of them",
    verdict: "violated",
    resources: [httpStage({ defaultRouteSettings: { throttlingRateLimit: 100 } })],
  },
  {
    name: "an HTTP API whose limits are not known yet",
    verdict: "undecided",
    resources: [httpStage({ defaultRouteSettings: unknownValue })],
  },
]);
