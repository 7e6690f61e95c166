import { defineExamples, unknownValue } from "../policy/examples.ts";

function broker(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mq/broker:Broker", name: "broker", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched off",
    verdict: "holds",
    resources: [broker({ engineType: "ActiveMQ", publiclyAccessible: false })],
  },
  {
    name: "switched on",
    verdict: "violated",
    resources: [broker({ engineType: "ActiveMQ", publiclyAccessible: true })],
  },
  { name: "AWS's default", verdict: "holds", resources: [broker({ engineType: "ActiveMQ" })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [broker({ engineType: "ActiveMQ", publiclyAccessible: unknownValue })],
  },
]);
