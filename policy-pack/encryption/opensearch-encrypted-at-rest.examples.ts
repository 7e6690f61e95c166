import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [domain({ encryptAtRest: { enabled: true } })] },
  { name: "switched off", verdict: "violated", resources: [domain({ encryptAtRest: { enabled: false } })] },
  { name: "AWS's default", verdict: "violated", resources: [domain({ encryptAtRest: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [domain({ encryptAtRest: { enabled: unknownValue } })],
  },
  { name: "the older type", verdict: "holds", resources: [elastic({ encryptAtRest: { enabled: true } })] },
  { name: "the older type without it", verdict: "violated", resources: [elastic({})] },
]);
