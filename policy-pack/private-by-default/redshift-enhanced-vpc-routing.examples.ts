import { defineExamples, unknownValue } from "../policy/examples.ts";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

function workgroup(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshiftserverless/workgroup:Workgroup", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  {
    name: "a cluster and a workgroup",
    verdict: "holds",
    resources: [redshift({ enhancedVpcRouting: true }), workgroup({ namespaceName: "w", enhancedVpcRouting: true })],
  },
  {
    name: "a cluster that says nothing",
    verdict: "violated",
    resources: [redshift({})],
    says: "enhancedVpcRouting: true",
  },
  { name: "switched off", verdict: "violated", resources: [redshift({ enhancedVpcRouting: false })] },
  { name: "a workgroup", verdict: "violated", resources: [workgroup({ namespaceName: "w" })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [redshift({ enhancedVpcRouting: unknownValue })],
  },
]);
