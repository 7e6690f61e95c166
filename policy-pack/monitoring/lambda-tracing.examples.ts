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
  { name: "traced", verdict: "holds", resources: [fn({ tracingConfig: { mode: "Active" } })] },
  { name: "left out, which means PassThrough", verdict: "violated", resources: [fn()], says: "found nothing" },
  {
    name: "only what the caller traces",
    verdict: "violated",
    resources: [fn({ tracingConfig: { mode: "PassThrough" } })],
    says: "PassThrough",
  },
  {
    name: "a mode that is not known yet",
    verdict: "undecided",
    resources: [fn({ tracingConfig: { mode: unknownValue } })],
  },
]);
