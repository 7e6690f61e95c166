import { type ExampleResource, defineExamples, unknownValue } from "../examples.ts";

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

export const examples = defineExamples([
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
