import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = (props: Readonly<Record<string, unknown>>) => resourceOf("aws:apigateway/restApi:RestApi", "api")(props);
const method = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:apigateway/method:Method", "get")(
    { httpMethod: "GET", restApi: unknownValue, ...props },
    { propertyDependencies: { restApi: ["api"] } },
  );
const restriction = resourceOf("aws:apigateway/restApiPolicy:RestApiPolicy", "policy");
const policy = (...statements: readonly Readonly<Record<string, unknown>>[]) => ({
  Version: "2012-10-17",
  Statement: statements.map((statement) => ({
    Effect: "Allow",
    Principal: "*",
    Action: "execute-api:Invoke",
    Resource: "execute-api:/*",
    ...statement,
  })),
});
const OPEN = { authorization: "NONE" };

export const examples = defineExamples([
  { name: "IAM", verdict: "holds", resources: [method({ authorization: "AWS_IAM" })] },
  { name: "an API key", verdict: "holds", resources: [method({ ...OPEN, apiKeyRequired: true })] },
  {
    name: "a private API",
    verdict: "holds",
    resources: [api({ endpointConfiguration: { types: "PRIVATE" } }), method(OPEN)],
  },
  {
    name: "an API whose policy names who may call",
    verdict: "holds",
    resources: [api({ policy: policy({ Principal: { AWS: "arn:aws:iam::111122223333:root" } }) }), method(OPEN)],
  },
  {
    name: "an API whose policy is tied to a network",
    verdict: "holds",
    resources: [
      api({ policy: policy({ Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }) }),
      method(OPEN),
    ],
  },
  {
    name: "an API whose policy refuses other networks",
    verdict: "holds",
    resources: [
      api({
        policy: policy({}, { Effect: "Deny", Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }),
      }),
      method(OPEN),
    ],
  },
  {
    name: "an API whose policy lets everyone call",
    verdict: "violated",
    resources: [api({ policy: policy({}) }), method(OPEN)],
    says: "everyone may call",
  },
  {
    name: "an API whose policy lets everyone do everything, and refuses something else",
    verdict: "violated",
    resources: [
      api({ policy: policy({ Action: "*" }, { Effect: "Deny", Action: "execute-api:ManageConnections" }) }),
      method(OPEN),
    ],
  },
  {
    name: "an API whose policy lets in everyone who comes encrypted",
    verdict: "violated",
    resources: [api({ policy: policy({ Condition: { Bool: { "aws:SecureTransport": "true" } } }) }), method(OPEN)],
  },
  {
    name: "an API whose policy lets in every address there is",
    verdict: "violated",
    resources: [
      api({ policy: policy({ Condition: { IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "0.0.0.0/0"] } } }) }),
      method(OPEN),
    ],
  },
  {
    name: "an API whose policy refuses those who do not come encrypted",
    verdict: "violated",
    resources: [
      api({ policy: policy({}, { Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }) }),
      method(OPEN),
    ],
  },
  {
    name: "an API whose policy refuses one account",
    verdict: "violated",
    resources: [
      api({ policy: policy({}, { Effect: "Deny", Principal: { AWS: "arn:aws:iam::111122223333:root" } }) }),
      method(OPEN),
    ],
  },
  {
    name: "an API whose policy refuses all but one account",
    verdict: "holds",
    resources: [
      api({
        policy: policy(
          {},
          { Effect: "Deny", Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } },
        ),
      }),
      method(OPEN),
    ],
  },
  {
    name: "a policy beside it that lets everyone call",
    verdict: "violated",
    resources: [
      api({}),
      method(OPEN),
      restriction({ restApiId: unknownValue, policy: policy({}) }, { propertyDependencies: { restApiId: ["api"] } }),
    ],
  },
  {
    name: "an API with a policy that is not known yet",
    verdict: "undecided",
    resources: [api({ policy: unknownValue }), method(OPEN)],
  },
  {
    name: "a policy whose condition is not known yet",
    verdict: "undecided",
    resources: [api({ policy: policy({ Condition: unknownValue }) }), method(OPEN)],
  },
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
  { name: "nothing said", verdict: "violated", resources: [api({}), method({ apiKeyRequired: false })] },
  { name: "not known yet", verdict: "undecided", resources: [method({ authorization: unknownValue })] },
  {
    name: "a policy that may be of it",
    verdict: "undecided",
    resources: [api({}), method(OPEN), restriction({ restApiId: unknownValue })],
  },
]);
