import { defineExamples, unknownValue } from "../policy/examples.ts";

function fleet(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:appstream/fleet:Fleet", name: "fleet", props } as const;
}

export const examples = defineExamples([
  { name: "switched off", verdict: "holds", resources: [fleet({ enableDefaultInternetAccess: false })] },
  { name: "switched on", verdict: "violated", resources: [fleet({ enableDefaultInternetAccess: true })] },
  { name: "AWS's default", verdict: "holds", resources: [fleet({})] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [fleet({ enableDefaultInternetAccess: unknownValue })],
  },
]);
