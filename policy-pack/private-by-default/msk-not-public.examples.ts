import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:msk/cluster:Cluster", name: "cluster", props } as const;
}

export const examples = defineExamples([
  {
    name: "DISABLED",
    verdict: "holds",
    resources: [cluster({ brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: "DISABLED" } } } })],
  },
  {
    name: "SERVICE_PROVIDED_EIPS",
    verdict: "violated",
    resources: [
      cluster({ brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: "SERVICE_PROVIDED_EIPS" } } } }),
    ],
  },
  {
    name: "AWS's default",
    verdict: "holds",
    resources: [cluster({ brokerNodeGroupInfo: { connectivityInfo: { publicAccess: {} } } })],
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [cluster({ brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: unknownValue } } } })],
  },
]);
