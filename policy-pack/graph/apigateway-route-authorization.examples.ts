import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = resourceOf("aws:apigatewayv2/api:Api", "api");
const route = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:apigatewayv2/route:Route", "all")(
    { apiId: unknownValue, routeKey: "$default", ...props },
    { propertyDependencies: { apiId: ["api"] } },
  );
const SOCKETS = api({ protocolType: "WEBSOCKET" });

export const examples = defineExamples([
  ...["AWS_IAM", "JWT", "CUSTOM"].map((authorizationType) => ({
    name: `by ${authorizationType}`,
    verdict: "holds" as const,
    resources: [api({ protocolType: "HTTP" }), route({ authorizationType })],
  })),
  {
    name: "who connects is asked",
    verdict: "holds",
    resources: [SOCKETS, route({ routeKey: "$connect", authorizationType: "AWS_IAM" })],
  },
  { name: "a message of a connection", verdict: "not applicable", resources: [SOCKETS, route({ routeKey: "send" })] },
  {
    name: "what browsers ask before a call",
    verdict: "not applicable",
    resources: [route({ routeKey: "OPTIONS /{proxy+}" })],
  },
  {
    name: "nobody is asked",
    verdict: "violated",
    resources: [route({ authorizationType: "NONE" })],
    says: "authorizationType",
  },
  { name: "nothing said", verdict: "violated", resources: [api({ protocolType: "HTTP" }), route({})] },
  { name: "nobody who connects is asked", verdict: "violated", resources: [SOCKETS, route({ routeKey: "$connect" })] },
  { name: "not known yet", verdict: "undecided", resources: [route({ authorizationType: unknownValue })] },
  {
    name: "a kind of API that is not known yet",
    verdict: "undecided",
    resources: [api({ protocolType: unknownValue }), route({ authorizationType: "NONE" })],
  },
]);
