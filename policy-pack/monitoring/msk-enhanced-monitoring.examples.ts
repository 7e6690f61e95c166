import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:msk/cluster:Cluster", name: "cluster", props } as const;
}

export const examples = defineExamples([
  {
    name: "PER_TOPIC_PER_BROKER",
    verdict: "holds",
    resources: [cluster({ enhancedMonitoring: "PER_TOPIC_PER_BROKER" })],
  },
  {
    name: "PER_TOPIC_PER_PARTITION",
    verdict: "holds",
    resources: [cluster({ enhancedMonitoring: "PER_TOPIC_PER_PARTITION" })],
  },
  { name: "DEFAULT", verdict: "violated", resources: [cluster({ enhancedMonitoring: "DEFAULT" })] },
  { name: "PER_BROKER", verdict: "violated", resources: [cluster({ enhancedMonitoring: "PER_BROKER" })] },
  { name: "AWS's default", verdict: "violated", resources: [cluster({})] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [cluster({ enhancedMonitoring: unknownValue })],
  },
]);
