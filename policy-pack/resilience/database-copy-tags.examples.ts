import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function neptune(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:neptune/cluster:Cluster", name: "graph", props } as const;
}

export const examples = defineExamples([
  {
    name: "an instance, a cluster and Neptune",
    verdict: "holds",
    resources: [
      instance({ copyTagsToSnapshot: true }),
      cluster({ copyTagsToSnapshot: true }),
      neptune({ copyTagsToSnapshot: true }),
    ],
  },
  {
    name: "an instance that says nothing",
    verdict: "violated",
    resources: [instance({})],
    says: "copyTagsToSnapshot: true",
  },
  { name: "a cluster that says no", verdict: "violated", resources: [cluster({ copyTagsToSnapshot: false })] },
  { name: "Neptune", verdict: "violated", resources: [neptune({})] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ copyTagsToSnapshot: unknownValue })],
  },
]);
