import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const api = resourceOf("aws:apigateway/restApi:RestApi", "api")({});
const stage = (name = "prod") =>
  resourceOf("aws:apigateway/stage:Stage", name)(
    { restApi: unknownValue, stageName: name },
    { propertyDependencies: { restApi: ["api"] } },
  );
const settings = (values: Props, props: Props = {}, of = "prod") =>
  resourceOf("aws:apigateway/methodSettings:MethodSettings", "all")(
    { restApi: unknownValue, stageName: unknownValue, methodPath: "*/*", settings: values, ...props },
    { propertyDependencies: { restApi: ["api"], stageName: [of] } },
  );
const routes = (defaultRouteSettings: Props) =>
  resourceOf("aws:apigatewayv2/stage:Stage", "prod")({ apiId: "a1b2c3", defaultRouteSettings });

export const examples = defineExamples([
  { name: "metrics of all methods", verdict: "holds", resources: [api, stage(), settings({ metricsEnabled: true })] },
  { name: "metrics of all routes", verdict: "holds", resources: [routes({ detailedMetricsEnabled: true })] },
  { name: "no method settings", verdict: "violated", resources: [api, stage()], says: "by method" },
  { name: "logs alone", verdict: "violated", resources: [api, stage(), settings({ loggingLevel: "INFO" })] },
  {
    name: "switched off",
    verdict: "violated",
    resources: [api, stage(), settings({ loggingLevel: "INFO", metricsEnabled: false })],
  },
  {
    name: "one method only",
    verdict: "violated",
    resources: [api, stage(), settings({ metricsEnabled: true }, { methodPath: "orders/GET" })],
  },
  {
    name: "another stage, in a first preview",
    verdict: "violated",
    resources: [api, stage(), stage("test"), settings({ metricsEnabled: true }, {}, "test")],
  },
  { name: "routes without", verdict: "violated", resources: [routes({})], says: "by route" },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [api, stage(), settings({ metricsEnabled: unknownValue })],
  },
]);
