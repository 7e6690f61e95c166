import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:ecs/cluster:Cluster", name: "api", props };
}

export const examples = defineExamples([
  { name: "left out, which means DEFAULT", verdict: "holds", resources: [cluster()] },
  {
    name: "a group of its own",
    verdict: "holds",
    resources: [
      cluster({
        configuration: {
          executeCommandConfiguration: { logging: "OVERRIDE", logConfiguration: { cloudWatchLogGroupName: "exec" } },
        },
      }),
    ],
  },
  {
    name: "off",
    verdict: "violated",
    resources: [cluster({ configuration: { executeCommandConfiguration: { logging: "NONE" } } })],
    says: "NONE",
  },
  {
    name: "a mode that is not known yet",
    verdict: "undecided",
    resources: [cluster({ configuration: { executeCommandConfiguration: { logging: unknownValue } } })],
  },
]);
