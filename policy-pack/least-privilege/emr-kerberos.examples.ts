import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const cluster = resourceOf("aws:emr/cluster:Cluster", "cluster");

export const examples = defineExamples([
  { name: "Kerberos", verdict: "holds", resources: [cluster({ kerberosAttributes: { realm: "DATA.EXAMPLE.COM" } })] },
  { name: "none", verdict: "violated", resources: [cluster({})] },
  {
    name: "none, of a cluster that stays",
    verdict: "violated",
    resources: [cluster({ keepJobFlowAliveWhenNoSteps: true })],
  },
  {
    name: "a cluster that ends after its steps",
    verdict: "not applicable",
    resources: [cluster({ keepJobFlowAliveWhenNoSteps: false })],
  },
  {
    name: "a cluster that may end after its steps",
    verdict: "undecided",
    resources: [cluster({ keepJobFlowAliveWhenNoSteps: unknownValue })],
  },
]);
