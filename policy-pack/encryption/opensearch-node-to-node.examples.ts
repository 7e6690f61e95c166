import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

const several = { instanceCount: 2 };
export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [domain({ clusterConfig: several, nodeToNodeEncryption: { enabled: true } })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [domain({ clusterConfig: several, nodeToNodeEncryption: { enabled: false } })],
  },
  {
    name: "AWS's default",
    verdict: "violated",
    resources: [domain({ clusterConfig: several, nodeToNodeEncryption: {} })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [domain({ clusterConfig: several, nodeToNodeEncryption: { enabled: unknownValue } })],
  },
  {
    name: "the older type",
    verdict: "violated",
    resources: [elastic({ clusterConfig: several, nodeToNodeEncryption: { enabled: false } })],
  },
  {
    name: "one data node beside dedicated masters",
    verdict: "violated",
    resources: [domain({ clusterConfig: { instanceCount: 1, dedicatedMasterEnabled: true } })],
  },
  {
    name: "one data node beside warm ones",
    verdict: "violated",
    resources: [domain({ clusterConfig: { warmEnabled: true } })],
  },
  {
    name: "one data node beside coordinators",
    verdict: "violated",
    resources: [domain({ clusterConfig: { nodeOptions: [{ nodeType: "coordinator" }] } })],
  },
  {
    name: "one node",
    verdict: "not applicable",
    resources: [domain({ clusterConfig: { instanceCount: 1, dedicatedMasterEnabled: false } })],
  },
  { name: "AWS's default of one node", verdict: "not applicable", resources: [domain({})] },
  {
    name: "a number of nodes that is not known yet",
    verdict: "undecided",
    resources: [domain({ clusterConfig: { instanceCount: unknownValue } })],
  },
]);
