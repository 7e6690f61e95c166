import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  {
    name: "three nodes over zones",
    verdict: "holds",
    resources: [domain({ clusterConfig: { instanceCount: 3, zoneAwarenessEnabled: true } })],
  },
  {
    name: "two nodes",
    verdict: "violated",
    resources: [elastic({ clusterConfig: { instanceCount: 2, zoneAwarenessEnabled: true } })],
    says: "instanceCount: 3",
  },
  {
    name: "one zone",
    verdict: "violated",
    resources: [domain({ clusterConfig: { instanceCount: 3 } })],
    says: "zoneAwarenessEnabled",
  },
  {
    name: "AWS's default of one node",
    verdict: "violated",
    resources: [domain({ clusterConfig: { zoneAwarenessEnabled: true } })],
    says: "instanceCount: 3",
  },
  {
    name: "a number that is not known yet",
    verdict: "undecided",
    resources: [domain({ clusterConfig: { instanceCount: unknownValue, zoneAwarenessEnabled: true } })],
  },
]);
