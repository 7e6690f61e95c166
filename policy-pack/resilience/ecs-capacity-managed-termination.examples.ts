import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function provider(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:ecs/capacityProvider:CapacityProvider", name: "capacity", props };
}

export const examples = defineExamples([
  {
    name: "on",
    verdict: "holds",
    resources: [
      provider({
        autoScalingGroupProvider: { autoScalingGroupArn: unknownValue, managedTerminationProtection: "ENABLED" },
      }),
    ],
  },
  {
    name: "left out, which means off",
    verdict: "violated",
    resources: [provider({ autoScalingGroupProvider: { autoScalingGroupArn: unknownValue } })],
    says: "found nothing",
  },
  {
    name: "off",
    verdict: "violated",
    resources: [
      provider({
        autoScalingGroupProvider: { autoScalingGroupArn: unknownValue, managedTerminationProtection: "DISABLED" },
      }),
    ],
  },
  {
    name: "machines that ECS manages itself",
    verdict: "not applicable",
    resources: [provider({ managedInstancesProvider: { infrastructureRoleArn: unknownValue } })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [
      provider({
        autoScalingGroupProvider: { autoScalingGroupArn: unknownValue, managedTerminationProtection: unknownValue },
      }),
    ],
  },
]);
