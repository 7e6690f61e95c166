import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function machine(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:sfn/stateMachine:StateMachine",
    name: "orders",
    props: { ...{ definition: "{}", roleArn: "arn:aws:iam::123456789012:role/orders" }, ...props },
  };
}

export const examples = defineExamples([
  {
    name: "the level ALL",
    verdict: "holds",
    resources: [machine({ loggingConfiguration: { level: "ALL", logDestination: unknownValue } })],
  },
  {
    name: "the level ERROR",
    verdict: "holds",
    resources: [machine({ loggingConfiguration: { level: "ERROR", logDestination: unknownValue } })],
  },
  {
    name: "the level FATAL",
    verdict: "holds",
    resources: [machine({ loggingConfiguration: { level: "FATAL", logDestination: unknownValue } })],
  },
  { name: "left out, which means off", verdict: "violated", resources: [machine()], says: "found nothing" },
  {
    name: "switched off",
    verdict: "violated",
    resources: [machine({ loggingConfiguration: { level: "OFF" } })],
    says: "OFF",
  },
  {
    name: "a level that is not known yet",
    verdict: "undecided",
    resources: [machine({ loggingConfiguration: unknownValue })],
  },
]);
