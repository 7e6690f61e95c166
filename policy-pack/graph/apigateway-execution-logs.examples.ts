import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = resourceOf("aws:apigateway/restApi:RestApi", "api")({});
const stage = resourceOf("aws:apigateway/stage:Stage", "prod")(
  { restApi: unknownValue, stageName: "prod" },
  { propertyDependencies: { restApi: ["api"] } },
);
const settings = (
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>> = { restApi: ["api"], stageName: ["prod"] },
) =>
  resourceOf("aws:apigateway/methodSettings:MethodSettings", "all")(
    {
      restApi: unknownValue,
      stageName: unknownValue,
      methodPath: "*/*",
      settings: { loggingLevel: "ERROR" },
      ...props,
    },
    { propertyDependencies },
  );
const sockets = resourceOf("aws:apigatewayv2/api:Api", "api")({ protocolType: "WEBSOCKET" });
const socketStage = (loggingLevel: unknown) =>
  resourceOf("aws:apigatewayv2/stage:Stage", "prod")(
    { apiId: unknownValue, defaultRouteSettings: { loggingLevel } },
    { propertyDependencies: { apiId: ["api"] } },
  );

export const examples = defineExamples([
  { name: "errors of all methods", verdict: "holds", resources: [api, stage, settings({})] },
  {
    name: "everything, by the stage's name",
    verdict: "holds",
    resources: [api, stage, settings({ stageName: "prod", settings: { loggingLevel: "INFO" } }, { restApi: ["api"] })],
  },
  {
    name: "by written-down ids",
    verdict: "holds",
    resources: [
      resourceOf("aws:apigateway/stage:Stage", "prod")({ restApi: "a1b2c3", stageName: "prod" }),
      settings({ restApi: "a1b2c3", stageName: "prod" }, {}),
    ],
  },
  { name: "a WebSocket API", verdict: "holds", resources: [sockets, socketStage("INFO")] },
  {
    name: "an HTTP API",
    verdict: "not applicable",
    resources: [resourceOf("aws:apigatewayv2/api:Api", "api")({ protocolType: "HTTP" }), socketStage(undefined)],
  },
  { name: "nothing", verdict: "violated", resources: [api, stage], says: "no record" },
  {
    name: "switched off",
    verdict: "violated",
    resources: [api, stage, settings({ settings: { loggingLevel: "OFF" } })],
  },
  { name: "one method only", verdict: "violated", resources: [api, stage, settings({ methodPath: "orders/GET" })] },
  {
    name: "another stage, in a first preview",
    verdict: "violated",
    resources: [
      api,
      stage,
      resourceOf("aws:apigateway/stage:Stage", "test")(
        { restApi: unknownValue, stageName: "test" },
        { propertyDependencies: { restApi: ["api"] } },
      ),
      settings({}, { restApi: ["api"], stageName: ["test"] }),
    ],
  },
  {
    name: "another stage",
    verdict: "violated",
    resources: [api, stage, settings({ stageName: "dev" }, { restApi: ["api"] })],
  },
  {
    name: "another API",
    verdict: "violated",
    resources: [
      resourceOf("aws:apigateway/stage:Stage", "prod")({ restApi: "a1b2c3", stageName: "prod" }),
      settings({ restApi: "d4e5f6", stageName: "prod" }, {}),
    ],
  },
  {
    name: "a WebSocket API without",
    verdict: "violated",
    resources: [sockets, socketStage("OFF")],
    says: "defaultRouteSettings.loggingLevel",
  },
  {
    name: "a level that is not known yet",
    verdict: "undecided",
    resources: [api, stage, settings({ settings: { loggingLevel: unknownValue } })],
  },
]);
