import { defineExamples, unknownValue } from "../policy/examples.ts";

function recorder(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cfg/recorder:Recorder", name: "recorder", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [recorder({ recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [recorder({ recordingGroup: { allSupported: true, includeGlobalResourceTypes: false } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [recorder({ recordingGroup: { allSupported: true } })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [recorder({ recordingGroup: { allSupported: true, includeGlobalResourceTypes: unknownValue } })],
  },
  { name: "no group", verdict: "violated", resources: [recorder({})] },
  {
    name: "a recorder that names what it leaves out",
    verdict: "not applicable",
    resources: [
      recorder({
        recordingGroup: { allSupported: false, recordingStrategies: [{ useOnly: "EXCLUSION_BY_RESOURCE_TYPES" }] },
      }),
    ],
  },
]);
