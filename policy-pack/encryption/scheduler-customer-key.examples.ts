import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function schedule(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:scheduler/schedule:Schedule",
    name: "nightly",
    props: { ...{ scheduleExpression: "rate(1 day)" }, ...props },
  };
}

export const examples = defineExamples([
  { name: "a key that is made with it", verdict: "holds", resources: [schedule({ kmsKeyArn: unknownValue })] },
  { name: "left out", verdict: "violated", resources: [schedule()] },
  { name: "an empty text", verdict: "violated", resources: [schedule({ kmsKeyArn: "" })] },
]);
