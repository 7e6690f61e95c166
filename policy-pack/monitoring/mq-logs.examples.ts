import { defineExamples, unknownValue } from "../policy/examples.ts";

function broker(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mq/broker:Broker", name: "broker", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [broker({ logs: { general: true } })] },
  { name: "switched off", verdict: "violated", resources: [broker({ logs: { general: false } })] },
  { name: "AWS's default", verdict: "violated", resources: [broker({ logs: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [broker({ logs: { general: unknownValue } })],
  },
  { name: "the audit log alone", verdict: "violated", resources: [broker({ logs: { general: false, audit: true } })] },
  { name: "nothing said", verdict: "violated", resources: [broker({})] },
]);
