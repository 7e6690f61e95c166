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

export const examples = defineExamples([
  {
    name: "two subnets elsewhere",
    verdict: "holds",
    resources: [fn({ vpcConfig: { subnetIds: ["subnet-1", "subnet-2"] } })],
  },
  {
    name: "three, where the config asks for them",
    verdict: "holds",
    resources: [fn({ vpcConfig: { subnetIds: ["subnet-1", "subnet-2", "subnet-3"] } })],
    config: { zones: 3 },
  },
  {
    name: "two, where the config asks for three",
    verdict: "violated",
    resources: [fn({ vpcConfig: { subnetIds: ["subnet-1", "subnet-2"] } })],
    config: { zones: 3 },
    says: "subnets in 3 zones",
  },
  {
    name: "one subnet",
    verdict: "violated",
    resources: [fn({ vpcConfig: { subnetIds: ["subnet-1"] } })],
    says: "subnets in 2 zones",
  },
  { name: "no VPC", verdict: "not applicable", resources: [fn()] },
  {
    name: "subnets that are not known yet",
    verdict: "undecided",
    resources: [fn({ vpcConfig: { subnetIds: unknownValue } })],
  },
]);
