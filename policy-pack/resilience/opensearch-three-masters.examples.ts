import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  {
    name: "three",
    verdict: "holds",
    resources: [domain({ clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3 } })],
  },
  {
    name: "five, in the older type",
    verdict: "holds",
    resources: [elastic({ clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 5 } })],
  },
  {
    name: "two",
    verdict: "violated",
    resources: [domain({ clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 2 } })],
    says: "found 2",
  },
  {
    name: "three that are switched off",
    verdict: "violated",
    resources: [domain({ clusterConfig: { dedicatedMasterEnabled: false, dedicatedMasterCount: 3 } })],
  },
  { name: "no number", verdict: "violated", resources: [domain({ clusterConfig: { dedicatedMasterEnabled: true } })] },
  { name: "none, in the older type", verdict: "violated", resources: [elastic({})] },
  {
    name: "a number that is not known yet",
    verdict: "undecided",
    resources: [domain({ clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: unknownValue } })],
  },
]);
