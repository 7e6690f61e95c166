import { defineExamples, unknownValue } from "../policy/examples.ts";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  { name: "private", verdict: "holds", resources: [redshift({ publiclyAccessible: false })] },
  {
    name: "nothing said",
    verdict: "violated",
    resources: [redshift({ nodeType: "ra3.large" })],
    says: "publiclyAccessible: false",
  },
  {
    name: "public, which another policy refuses",
    verdict: "holds",
    resources: [redshift({ publiclyAccessible: true })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "holds",
    resources: [redshift({ publiclyAccessible: unknownValue })],
  },
]);
