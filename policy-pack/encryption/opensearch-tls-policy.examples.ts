import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  {
    name: "Policy-Min-TLS-1-2-2019-07",
    verdict: "holds",
    resources: [domain({ domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } })],
  },
  {
    name: "Policy-Min-TLS-1-2-PFS-2023-10",
    verdict: "holds",
    resources: [domain({ domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } })],
  },
  {
    name: "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08",
    verdict: "holds",
    resources: [domain({ domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08" } })],
  },
  {
    name: "Policy-Min-TLS-1-0-2019-07",
    verdict: "violated",
    resources: [domain({ domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [domain({ domainEndpointOptions: {} })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [domain({ domainEndpointOptions: { tlsSecurityPolicy: unknownValue } })],
  },
  { name: "no options, in the older type", verdict: "violated", resources: [elastic({})] },
  {
    name: "a policy that the settings refuse",
    verdict: "violated",
    resources: [domain({ domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } })],
    config: { policies: ["Policy-Min-TLS-1-2-PFS-2023-10"] },
    says: "Required: Policy-Min-TLS-1-2-PFS-2023-10.",
  },
]);
