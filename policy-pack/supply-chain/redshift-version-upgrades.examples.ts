import { defineExamples, unknownValue } from "../policy/examples.ts";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  { name: "nothing said: on", verdict: "holds", resources: [redshift({})] },
  { name: "said aloud", verdict: "holds", resources: [redshift({ allowVersionUpgrade: true })] },
  {
    name: "off",
    verdict: "violated",
    resources: [redshift({ allowVersionUpgrade: false })],
    says: "allowVersionUpgrade",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [redshift({ allowVersionUpgrade: unknownValue })],
  },
]);
