import { defineExamples, unknownValue } from "../policy/examples.ts";

function broker(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mq/broker:Broker", name: "broker", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [broker({ autoMinorVersionUpgrade: true })] },
  { name: "switched off", verdict: "violated", resources: [broker({ autoMinorVersionUpgrade: false })] },
  { name: "AWS's default", verdict: "violated", resources: [broker({})] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [broker({ autoMinorVersionUpgrade: unknownValue })],
  },
]);
