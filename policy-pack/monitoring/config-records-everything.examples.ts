import { defineExamples, unknownValue } from "../policy/examples.ts";

function recorder(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cfg/recorder:Recorder", name: "recorder", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [recorder({ recordingGroup: { allSupported: true } })] },
  { name: "switched off", verdict: "violated", resources: [recorder({ recordingGroup: { allSupported: false } })] },
  { name: "AWS's default", verdict: "holds", resources: [recorder({ recordingGroup: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [recorder({ recordingGroup: { allSupported: unknownValue } })],
  },
  { name: "no group, which means all", verdict: "holds", resources: [recorder({})] },
]);
