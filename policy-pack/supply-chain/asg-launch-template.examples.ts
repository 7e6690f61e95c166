import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:autoscaling/group:Group", name: "api", props: { ...{ minSize: 2, maxSize: 4 }, ...props } };
}

export const examples = defineExamples([
  {
    name: "a template",
    verdict: "holds",
    resources: [group({ launchTemplate: { id: unknownValue, version: "$Latest" } })],
  },
  {
    name: "a mixed policy",
    verdict: "holds",
    resources: [
      group({
        mixedInstancesPolicy: { launchTemplate: { launchTemplateSpecification: { launchTemplateId: unknownValue } } },
      }),
    ],
  },
  { name: "a launch configuration", verdict: "violated", resources: [group({ launchConfiguration: "old" })] },
  { name: "nothing that starts machines", verdict: "violated", resources: [group()], says: "names no launch template" },
  {
    name: "a mixed policy without a template",
    verdict: "violated",
    resources: [group({ mixedInstancesPolicy: { instancesDistribution: { onDemandBaseCapacity: 1 } } })],
  },
  {
    name: "a mixed policy that is not known yet",
    verdict: "undecided",
    resources: [group({ mixedInstancesPolicy: unknownValue })],
  },
  { name: "one that is not known yet", verdict: "violated", resources: [group({ launchConfiguration: unknownValue })] },
]);
