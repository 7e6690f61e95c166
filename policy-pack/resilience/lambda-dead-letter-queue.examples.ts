import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function fn(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:lambda/function:Function",
    name: "api",
    props: {
      ...{ role: "arn:aws:iam::123456789012:role/api", handler: "index.handler", runtime: "nodejs22.x" },
      ...props,
    },
  };
}

function destination(props: Readonly<Record<string, unknown>>): ExampleResource {
  return {
    type: "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
    name: "destination",
    props,
    propertyDependencies: { functionName: ["api"] },
  };
}

const polled: ExampleResource = {
  type: "aws:lambda/eventSourceMapping:EventSourceMapping",
  name: "polled",
  props: { functionName: unknownValue, eventSourceArn: "arn:aws:sqs:eu-central-1:123456789012:orders" },
  propertyDependencies: { functionName: ["api"] },
};

export const examples = defineExamples([
  { name: "what a queue is polled for", verdict: "not applicable", resources: [fn(), polled] },
  {
    name: "a function at CloudFront's edge",
    verdict: "not applicable",
    resources: [
      fn(),
      {
        type: "aws:cloudfront/distribution:Distribution",
        name: "edge",
        props: {
          defaultCacheBehavior: {
            lambdaFunctionAssociations: [{ eventType: "viewer-request", lambdaArn: unknownValue }],
          },
        },
        propertyDependencies: { defaultCacheBehavior: ["api"] },
      },
    ],
  },
  {
    name: "polled for, and called by a bucket",
    verdict: "violated",
    resources: [
      fn(),
      polled,
      {
        type: "aws:lambda/permission:Permission",
        name: "bucket",
        props: { function: unknownValue, action: "lambda:InvokeFunction", principal: "s3.amazonaws.com" },
        propertyDependencies: { function: ["api"] },
      },
    ],
  },
  { name: "a queue", verdict: "holds", resources: [fn({ deadLetterConfig: { targetArn: unknownValue } })] },
  {
    name: "a destination of its own resource",
    verdict: "holds",
    resources: [
      fn(),
      destination({ functionName: unknownValue, destinationConfig: { onFailure: { destination: unknownValue } } }),
    ],
  },
  {
    name: "the same by the function's name",
    verdict: "holds",
    resources: [
      fn({ name: "api" }),
      {
        ...destination({
          functionName: "api",
          destinationConfig: { onFailure: { destination: "arn:aws:sqs:eu-central-1:123456789012:failed" } },
        }),
        propertyDependencies: {},
      },
    ],
  },
  { name: "left out", verdict: "violated", resources: [fn()] },
  {
    name: "a destination for what succeeds",
    verdict: "violated",
    resources: [
      fn(),
      destination({ functionName: unknownValue, destinationConfig: { onSuccess: { destination: unknownValue } } }),
    ],
  },
  {
    name: "another function's destination",
    verdict: "violated",
    resources: [
      fn({ name: "api" }),
      {
        ...destination({ functionName: "jobs", destinationConfig: { onFailure: { destination: unknownValue } } }),
        propertyDependencies: {},
      },
    ],
  },
  {
    name: "a destination of a function that cannot be told",
    verdict: "undecided",
    resources: [
      fn(),
      {
        ...destination({ functionName: unknownValue, destinationConfig: { onFailure: { destination: unknownValue } } }),
        propertyDependencies: {},
      },
    ],
  },
]);
