import { defineExamples, unknownValue } from "../policy/examples.ts";

function store(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cloudtrail/eventDataStore:EventDataStore", name: "store", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [store({ terminationProtectionEnabled: true })] },
  { name: "switched off", verdict: "violated", resources: [store({ terminationProtectionEnabled: false })] },
  { name: "AWS's default", verdict: "holds", resources: [store({})] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [store({ terminationProtectionEnabled: unknownValue })],
  },
]);
