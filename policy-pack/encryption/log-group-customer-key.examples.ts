import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:cloudwatch/logGroup:LogGroup", name: "api", props: { ...{ name: "/ecs/api" }, ...props } };
}

export const examples = defineExamples([
  { name: "a key that is made with it", verdict: "holds", resources: [group({ kmsKeyId: unknownValue })] },
  { name: "left out", verdict: "violated", resources: [group()] },
  { name: "an empty text", verdict: "violated", resources: [group({ kmsKeyId: "" })] },
]);
