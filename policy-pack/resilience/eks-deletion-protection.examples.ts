import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:eks/cluster:Cluster",
    name: "main",
    props: { ...{ roleArn: "arn:aws:iam::123456789012:role/eks" }, ...props },
  };
}

export const examples = defineExamples([
  { name: "protected", verdict: "holds", resources: [cluster({ deletionProtection: true })] },
  { name: "left out, which means not", verdict: "violated", resources: [cluster()], says: "found nothing" },
  {
    name: "switched off",
    verdict: "violated",
    resources: [cluster({ deletionProtection: false })],
    says: "found false",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ deletionProtection: unknownValue })],
  },
]);
