import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const deployment = resourceOf("aws:apigateway/deployment:Deployment", "api");

export const examples = defineExamples([
  { name: "a deployment alone", verdict: "holds", resources: [deployment({ restApi: "a1b2c3" })] },
  {
    name: "a stage beside it",
    verdict: "holds",
    resources: [
      deployment({ restApi: "a1b2c3", stageName: "" }),
      {
        type: "aws:apigateway/stage:Stage",
        name: "live",
        props: { restApi: "a1b2c3", deployment: unknownValue, stageName: "live" },
      },
    ],
  },
  {
    name: "a deployment that makes a stage, as @pulumi/aws 6 lets it",
    verdict: "violated",
    resources: [deployment({ restApi: "a1b2c3", stageName: "live" })],
    says: "writes no access log",
  },
  {
    name: "a stage whose name is not known yet",
    verdict: "undecided",
    resources: [deployment({ restApi: "a1b2c3", stageName: unknownValue })],
  },
]);
