import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cloudsearch/domain:Domain", name: "domain", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [domain({ endpointOptions: { enforceHttps: true } })] },
  { name: "switched off", verdict: "violated", resources: [domain({ endpointOptions: { enforceHttps: false } })] },
  { name: "AWS's default", verdict: "violated", resources: [domain({ endpointOptions: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [domain({ endpointOptions: { enforceHttps: unknownValue } })],
  },
  { name: "nothing said", verdict: "violated", resources: [domain({})] },
]);
