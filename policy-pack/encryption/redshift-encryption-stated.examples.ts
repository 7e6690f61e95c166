import { defineExamples, unknownValue } from "../policy/examples.ts";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  { name: "encryption, as @pulumi/aws 7 writes it", verdict: "holds", resources: [redshift({ encrypted: "true" })] },
  { name: "encryption, as @pulumi/aws 6 writes it", verdict: "holds", resources: [redshift({ encrypted: true })] },
  {
    name: "nothing said",
    verdict: "violated",
    resources: [redshift({ nodeType: "ra3.large" })],
    says: 'encrypted: "true"',
  },
  {
    name: "encryption switched off, which another policy refuses",
    verdict: "holds",
    resources: [redshift({ encrypted: false })],
  },
  { name: "a switch that is not known yet", verdict: "holds", resources: [redshift({ encrypted: unknownValue })] },
]);
