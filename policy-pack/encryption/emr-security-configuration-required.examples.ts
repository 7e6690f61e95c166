import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:emr/cluster:Cluster", name: "cluster", props } as const;
}

export const examples = defineExamples([
  {
    name: "given",
    verdict: "holds",
    resources: [cluster({ releaseLabel: "emr-7.5.0", securityConfiguration: "given" })],
  },
  {
    name: "given, not known yet",
    verdict: "holds",
    resources: [cluster({ releaseLabel: "emr-7.5.0", securityConfiguration: unknownValue })],
  },
  { name: "left out", verdict: "violated", resources: [cluster({ releaseLabel: "emr-7.5.0" })] },
]);
