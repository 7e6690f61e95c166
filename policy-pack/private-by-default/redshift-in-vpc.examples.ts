import { defineExamples, unknownValue } from "../policy/examples.ts";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  { name: "a subnet group", verdict: "holds", resources: [redshift({ clusterSubnetGroupName: "data" })] },
  {
    name: "a subnet group that is made in the same deployment",
    verdict: "holds",
    resources: [redshift({ clusterSubnetGroupName: unknownValue })],
  },
  { name: "none", verdict: "violated", resources: [redshift({})], says: "clusterSubnetGroupName" },
]);
