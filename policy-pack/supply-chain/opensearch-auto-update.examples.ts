import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [domain({ softwareUpdateOptions: { autoSoftwareUpdateEnabled: true } })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [domain({ softwareUpdateOptions: { autoSoftwareUpdateEnabled: false } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [domain({ softwareUpdateOptions: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [domain({ softwareUpdateOptions: { autoSoftwareUpdateEnabled: unknownValue } })],
  },
]);
