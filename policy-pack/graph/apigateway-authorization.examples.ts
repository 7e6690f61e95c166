import { defineExamples, resourceOf, unknownValue } from "../examples.ts";

const api = (props: Readonly<Record<string, unknown>>) => resourceOf("aws:apigateway/restApi:RestApi", "api")(props);
const method = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:apigateway/method:Method", "get")(
    { httpMethod: "GET", restApi: unknownValue, ...props },
    { propertyDependencies: { restApi: ["api"] } },
  );
const restriction = resourceOf("aws:apigateway/restApiPolicy:RestApiPolicy", "policy");
const OPEN = { authorization: "NONE" };

export const examples = defineExamples([
  { name: "IAM", verdict: "holds", resources: [method({ authorization: "AWS_IAM" })] },
  { name: "an API key", verdict: "holds", resources: [method({ ...OPEN, apiKeyRequired: true })] },
  {
    name: "a private API",
    verdict: "holds",
    resources: [api({ endpointConfiguration: { types: "PRIVATE" } }), method(OPEN)],
  },
  { name: "an API with a policy", verdict: "holds", resources: [api({ policy: unknownValue }), method(OPEN)] },
  {
    name: "an API with a policy beside it",
    verdict: "holds",
    resources: [
      api({}),
      method(OPEN),
      restriction({ restApiId: unknownValue, policy: "{}" }, { propertyDependencies: { restApiId: ["api"] } }),
    ],
  },
  {
    name: "what browsers ask before a call",
    verdict: "not applicable",
    resources: [method({ ...OPEN, httpMethod: "OPTIONS" })],
  },
  {
    name: "nothing",
    verdict: "violated",
    resources: [api({ endpointConfiguration: { types: "REGIONAL" } }), method(OPEN)],
    says: "authorization",
  },
  { name: "nothing said", verdict: "violated", resources: [method({ apiKeyRequired: false })] },
  { name: "not known yet", verdict: "undecided", resources: [method({ authorization: unknownValue })] },
  {
    name: "a policy that may be of it",
    verdict: "undecided",
    resources: [api({}), method(OPEN), restriction({ restApiId: unknownValue })],
  },
]);
