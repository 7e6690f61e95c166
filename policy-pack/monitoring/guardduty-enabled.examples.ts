import { defineExamples, unknownValue } from "../policy/examples.ts";

function detector(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:guardduty/detector:Detector", name: "detector", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [detector({ enable: true })] },
  { name: "switched off", verdict: "violated", resources: [detector({ enable: false })] },
  { name: "AWS's default", verdict: "holds", resources: [detector({})] },
  { name: "a switch that is not known yet", verdict: "undecided", resources: [detector({ enable: unknownValue })] },
]);
