import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function url(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:lambda/functionUrl:FunctionUrl",
    name: "url",
    props: { ...{ functionName: "api", authorizationType: "AWS_IAM" }, ...props },
  };
}

function api(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:apigatewayv2/api:Api", name: "api", props: { ...{ protocolType: "HTTP" }, ...props } };
}

export const examples = defineExamples([
  {
    name: "one site",
    verdict: "holds",
    resources: [url({ cors: { allowOrigins: ["https://example.com"], allowMethods: ["*"] } })],
  },
  {
    name: "every site, to read",
    verdict: "holds",
    resources: [url({ cors: { allowOrigins: ["*"], allowMethods: ["GET"] } })],
  },
  { name: "every site, no methods named", verdict: "holds", resources: [url({ cors: { allowOrigins: ["*"] } })] },
  { name: "no CORS", verdict: "holds", resources: [url()] },
  {
    name: "everything on a function's URL",
    verdict: "violated",
    resources: [url({ cors: { allowOrigins: ["*"], allowMethods: ["*"] } })],
    says: "every website",
  },
  {
    name: "everything on an API",
    verdict: "violated",
    resources: [api({ corsConfiguration: { allowOrigins: ["https://example.com", "*"], allowMethods: ["GET", "*"] } })],
  },
  {
    name: "every site that encrypts",
    verdict: "violated",
    resources: [api({ corsConfiguration: { allowOrigins: ["https://*"], allowMethods: ["*"] } })],
  },
  {
    name: "every site below one's own",
    verdict: "holds",
    resources: [api({ corsConfiguration: { allowOrigins: ["https://*.example.com"], allowMethods: ["*"] } })],
  },
  {
    name: "one site on an API",
    verdict: "holds",
    resources: [api({ corsConfiguration: { allowOrigins: ["https://example.com"], allowMethods: ["*"] } })],
  },
  {
    name: "origins that are not known yet",
    verdict: "undecided",
    resources: [url({ cors: { allowOrigins: unknownValue, allowMethods: ["*"] } })],
  },
]);
