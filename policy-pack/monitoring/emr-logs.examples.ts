import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:emr/cluster:Cluster", name: "cluster", props } as const;
}

export const examples = defineExamples([
  { name: "given", verdict: "holds", resources: [cluster({ logUri: "s3://logs/emr/" })] },
  { name: "given, not known yet", verdict: "holds", resources: [cluster({ logUri: unknownValue })] },
  { name: "left out", verdict: "violated", resources: [cluster({})] },
]);
