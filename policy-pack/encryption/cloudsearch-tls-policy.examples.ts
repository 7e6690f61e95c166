import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:cloudsearch/domain:Domain", name: "domain", props } as const;
}

export const examples = defineExamples([
  {
    name: "Policy-Min-TLS-1-2-2019-07",
    verdict: "holds",
    resources: [domain({ endpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } })],
  },
  {
    name: "Policy-Min-TLS-1-0-2019-07",
    verdict: "violated",
    resources: [domain({ endpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [domain({ endpointOptions: {} })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [domain({ endpointOptions: { tlsSecurityPolicy: unknownValue } })],
  },
  { name: "nothing said", verdict: "violated", resources: [domain({})] },
]);
