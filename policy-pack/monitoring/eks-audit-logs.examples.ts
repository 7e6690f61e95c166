import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:eks/cluster:Cluster",
    name: "main",
    props: { ...{ roleArn: "arn:aws:iam::123456789012:role/eks" }, ...props },
  };
}

export const examples = defineExamples([
  { name: "among others", verdict: "holds", resources: [cluster({ enabledClusterLogTypes: ["api", "audit"] })] },
  { name: "left out, which means none", verdict: "violated", resources: [cluster()], says: "found nothing" },
  { name: "others only", verdict: "violated", resources: [cluster({ enabledClusterLogTypes: ["api", "scheduler"] })] },
  {
    name: "types that are not known yet",
    verdict: "undecided",
    resources: [cluster({ enabledClusterLogTypes: unknownValue })],
  },
]);
