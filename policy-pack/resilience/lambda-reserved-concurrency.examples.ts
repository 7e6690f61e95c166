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
  { name: "a limit", verdict: "holds", resources: [fn({ reservedConcurrentExecutions: 100 })] },
  { name: "a function that is stopped", verdict: "holds", resources: [fn({ reservedConcurrentExecutions: 0 })] },
  { name: "left out, which means no limit", verdict: "violated", resources: [fn()], says: "found nothing" },
  {
    name: "no limit, written as -1",
    verdict: "violated",
    resources: [fn({ reservedConcurrentExecutions: -1 })],
    says: "found -1",
  },
  {
    name: "a limit that is not known yet",
    verdict: "undecided",
    resources: [fn({ reservedConcurrentExecutions: unknownValue })],
  },
]);
