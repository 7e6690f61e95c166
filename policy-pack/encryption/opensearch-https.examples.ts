import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [domain({ domainEndpointOptions: { enforceHttps: true } })] },
  {
    name: "switched off",
    verdict: "violated",
    resources: [domain({ domainEndpointOptions: { enforceHttps: false } })],
  },
  { name: "AWS's default", verdict: "holds", resources: [domain({ domainEndpointOptions: {} })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [domain({ domainEndpointOptions: { enforceHttps: unknownValue } })],
  },
  {
    name: "the older type",
    verdict: "violated",
    resources: [elastic({ domainEndpointOptions: { enforceHttps: false } })],
  },
]);
