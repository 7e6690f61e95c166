import { defineExamples, unknownValue } from "../policy/examples.ts";

function service(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:ecs/service:Service", name: "api", props: { taskDefinition: "api:1", ...props } } as const;
}

export const examples = defineExamples([
  { name: "switched off", verdict: "holds", resources: [service({ enableExecuteCommand: false })] },
  { name: "nothing declared, which is off", verdict: "holds", resources: [service({})] },
  {
    name: "an event that starts no task",
    verdict: "not applicable",
    resources: [
      {
        type: "aws:cloudwatch/eventTarget:EventTarget",
        name: "notify",
        props: { rule: "nightly", arn: "arn:aws:sns:us-east-1:123456789012:alerts" },
      },
    ],
  },
  {
    name: "switched on",
    verdict: "violated",
    resources: [service({ enableExecuteCommand: true })],
    says: "found true",
  },
  {
    name: "switched on in tasks that an event starts",
    verdict: "violated",
    resources: [
      {
        type: "aws:cloudwatch/eventTarget:EventTarget",
        name: "nightly",
        props: { rule: "nightly", ecsTarget: { taskDefinitionArn: unknownValue, enableExecuteCommand: true } },
      },
    ],
    says: "ecsTarget.enableExecuteCommand",
  },
  {
    name: "switched on in tasks of a schedule",
    verdict: "violated",
    resources: [
      {
        type: "aws:scheduler/schedule:Schedule",
        name: "nightly",
        props: { target: { ecsParameters: { taskDefinitionArn: unknownValue, enableExecuteCommand: true } } },
      },
    ],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [service({ enableExecuteCommand: unknownValue })],
  },
]);
