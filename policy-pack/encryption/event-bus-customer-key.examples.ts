import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function bus(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:cloudwatch/eventBus:EventBus", name: "orders", props };
}

export const examples = defineExamples([
  { name: "a key that is made with it", verdict: "holds", resources: [bus({ kmsKeyIdentifier: unknownValue })] },
  { name: "left out", verdict: "violated", resources: [bus()] },
  { name: "an empty text", verdict: "violated", resources: [bus({ kmsKeyIdentifier: "" })] },
]);
