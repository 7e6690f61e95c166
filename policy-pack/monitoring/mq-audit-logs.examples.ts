import { defineExamples, unknownValue } from "../policy/examples.ts";

function broker(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mq/broker:Broker", name: "broker", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [broker({ engineType: "ActiveMQ", logs: { audit: true } })] },
  {
    name: "switched off",
    verdict: "violated",
    resources: [broker({ engineType: "ActiveMQ", logs: { audit: false } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [broker({ engineType: "ActiveMQ", logs: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [broker({ engineType: "ActiveMQ", logs: { audit: unknownValue } })],
  },
  {
    name: "the engine in capitals",
    verdict: "violated",
    resources: [broker({ engineType: "ACTIVEMQ", logs: { general: true } })],
  },
  {
    name: "RabbitMQ, which has none",
    verdict: "not applicable",
    resources: [broker({ engineType: "RabbitMQ", logs: { general: true } })],
  },
  { name: "an engine that is not known yet", verdict: "undecided", resources: [broker({ engineType: unknownValue })] },
]);
