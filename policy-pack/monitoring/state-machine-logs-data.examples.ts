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
    name: "with the data",
    verdict: "holds",
    resources: [machine({ loggingConfiguration: { level: "ALL", includeExecutionData: true } })],
  },
  {
    name: "left out, which means without, at ALL",
    verdict: "violated",
    resources: [machine({ loggingConfiguration: { level: "ALL" } })],
    says: "found nothing",
  },
  {
    name: "left out, which means without, at ERROR",
    verdict: "violated",
    resources: [machine({ loggingConfiguration: { level: "ERROR" } })],
    says: "found nothing",
  },
  {
    name: "left out, which means without, at FATAL",
    verdict: "violated",
    resources: [machine({ loggingConfiguration: { level: "FATAL" } })],
    says: "found nothing",
  },
  {
    name: "without",
    verdict: "violated",
    resources: [machine({ loggingConfiguration: { level: "ERROR", includeExecutionData: false } })],
    says: "found false",
  },
  { name: "no log at all", verdict: "not applicable", resources: [machine()] },
  {
    name: "a log that is switched off",
    verdict: "not applicable",
    resources: [machine({ loggingConfiguration: { level: "OFF" } })],
  },
  {
    name: "a level that is not known yet",
    verdict: "undecided",
    resources: [machine({ loggingConfiguration: { level: unknownValue } })],
  },
]);
