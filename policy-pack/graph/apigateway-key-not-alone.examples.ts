import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = (props: Readonly<Record<string, unknown>>) => resourceOf("aws:apigateway/restApi:RestApi", "api")(props);
const method = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:apigateway/method:Method", "get")(
    { httpMethod: "GET", restApi: unknownValue, apiKeyRequired: true, ...props },
    { propertyDependencies: { restApi: ["api"] } },
  );
const PUBLIC = api({ endpointConfiguration: { types: "REGIONAL" } });

export const examples = defineExamples([
  { name: "IAM and a key", verdict: "holds", resources: [PUBLIC, method({ authorization: "AWS_IAM" })] },
  { name: "an authorizer and a key", verdict: "holds", resources: [PUBLIC, method({ authorization: "CUSTOM" })] },
  {
    name: "a key of a private API",
    verdict: "holds",
    resources: [api({ endpointConfiguration: { types: "PRIVATE" } }), method({ authorization: "NONE" })],
  },
  {
    name: "no key, of which apigateway-authorization speaks",
    verdict: "not applicable",
    resources: [PUBLIC, method({ authorization: "NONE", apiKeyRequired: false })],
  },
  {
    name: "nothing said of a key",
    verdict: "not applicable",
    resources: [PUBLIC, method({ authorization: "NONE", apiKeyRequired: undefined })],
  },
  {
    name: "what browsers ask before a call",
    verdict: "not applicable",
    resources: [PUBLIC, method({ authorization: "NONE", httpMethod: "OPTIONS" })],
  },
  {
    name: "a key alone",
    verdict: "violated",
    resources: [PUBLIC, method({ authorization: "NONE" })],
    says: "whoever has an API key",
  },
  { name: "a key, and nothing said of who calls", verdict: "violated", resources: [PUBLIC, method({})] },
  {
    name: "an authorization that is not known yet",
    verdict: "undecided",
    resources: [PUBLIC, method({ authorization: unknownValue })],
  },
  {
    name: "a key that is perhaps asked for",
    verdict: "undecided",
    resources: [PUBLIC, method({ authorization: "NONE", apiKeyRequired: unknownValue })],
  },
]);
