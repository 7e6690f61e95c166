import { defineExamples, unknownValue } from "../policy/examples.ts";

function source(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:quicksight/dataSource:DataSource", name: "source", props } as const;
}

export const examples = defineExamples([
  { name: "switched off", verdict: "holds", resources: [source({ sslProperties: { disableSsl: false } })] },
  { name: "switched on", verdict: "violated", resources: [source({ sslProperties: { disableSsl: true } })] },
  { name: "AWS's default", verdict: "holds", resources: [source({ sslProperties: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [source({ sslProperties: { disableSsl: unknownValue } })],
  },
]);
