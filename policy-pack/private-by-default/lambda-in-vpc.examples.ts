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

function distribution(
  props: Readonly<Record<string, unknown>>,
  behavior: string,
  made: readonly string[],
): ExampleResource {
  return {
    type: "aws:cloudfront/distribution:Distribution",
    name: "edge",
    props,
    propertyDependencies: { [behavior]: made },
  };
}

const viewer = (lambdaArn: unknown) => ({ lambdaFunctionAssociations: [{ eventType: "viewer-request", lambdaArn }] });

export const examples = defineExamples([
  {
    name: "a function at CloudFront's edge",
    verdict: "not applicable",
    resources: [fn(), distribution({ defaultCacheBehavior: viewer(unknownValue) }, "defaultCacheBehavior", ["api"])],
  },
  {
    name: "a function at the edge for some paths",
    verdict: "not applicable",
    resources: [
      fn(),
      distribution({ orderedCacheBehaviors: [viewer(unknownValue)] }, "orderedCacheBehaviors", ["api"]),
    ],
  },
  {
    name: "another function is at the edge",
    verdict: "violated",
    resources: [
      fn(),
      distribution(
        { defaultCacheBehavior: viewer("arn:aws:lambda:us-east-1:123456789012:function:other:1") },
        "defaultCacheBehavior",
        [],
      ),
    ],
  },
  {
    name: "one at the edge that cannot be told",
    verdict: "undecided",
    resources: [fn(), distribution({ defaultCacheBehavior: viewer(unknownValue) }, "defaultCacheBehavior", [])],
  },
  {
    name: "subnets that are made with it",
    verdict: "holds",
    resources: [fn({ vpcConfig: { subnetIds: unknownValue, securityGroupIds: [unknownValue] } })],
  },
  { name: "left out", verdict: "violated", resources: [fn()] },
  {
    name: "no subnet, which means none",
    verdict: "violated",
    resources: [fn({ vpcConfig: { subnetIds: [], securityGroupIds: [] } })],
  },
]);
