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
    name: "a key that is made with it",
    verdict: "holds",
    resources: [fn({ environment: { variables: { STAGE: "prod" } }, kmsKeyArn: unknownValue })],
  },
  { name: "left out", verdict: "violated", resources: [fn({ environment: { variables: { STAGE: "prod" } } })] },
  {
    name: "an empty text",
    verdict: "violated",
    resources: [fn({ environment: { variables: { STAGE: "prod" } }, kmsKeyArn: "" })],
  },
  { name: "an environment without variables", verdict: "not applicable", resources: [fn({ environment: {} })] },
  {
    name: "an environment that is not known yet, which may be without variables",
    verdict: "undecided",
    resources: [fn({ environment: unknownValue })],
  },
  { name: "no variables", verdict: "not applicable", resources: [fn()] },
]);
