import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function machine(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:sfn/stateMachine:StateMachine",
    name: "orders",
    props: { ...{ definition: "{}", roleArn: "arn:aws:iam::123456789012:role/orders" }, ...props },
  };
}

export const examples = defineExamples([
  { name: "traced", verdict: "holds", resources: [machine({ tracingConfiguration: { enabled: true } })] },
  { name: "left out, which means not", verdict: "violated", resources: [machine()], says: "found nothing" },
  {
    name: "switched off",
    verdict: "violated",
    resources: [machine({ tracingConfiguration: { enabled: false } })],
    says: "found false",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [machine({ tracingConfiguration: { enabled: unknownValue } })],
  },
]);
