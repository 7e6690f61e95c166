import { defineExamples, unknownValue } from "../policy/examples.ts";

function dms(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:dms/replicationInstance:ReplicationInstance", name: "move", props } as const;
}

export const examples = defineExamples([
  { name: "on", verdict: "holds", resources: [dms({ autoMinorVersionUpgrade: true })] },
  { name: "nothing said", verdict: "violated", resources: [dms({})], says: "autoMinorVersionUpgrade: true" },
  { name: "off", verdict: "violated", resources: [dms({ autoMinorVersionUpgrade: false })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [dms({ autoMinorVersionUpgrade: unknownValue })],
  },
]);
