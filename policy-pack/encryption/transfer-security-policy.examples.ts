import { defineExamples, unknownValue } from "../policy/examples.ts";

function server(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:transfer/server:Server", name: "server", props } as const;
}

export const examples = defineExamples([
  {
    name: "TransferSecurityPolicy-2024-01",
    verdict: "holds",
    resources: [server({ securityPolicyName: "TransferSecurityPolicy-2024-01" })],
  },
  {
    name: "TransferSecurityPolicy-FIPS-2025-03",
    verdict: "holds",
    resources: [server({ securityPolicyName: "TransferSecurityPolicy-FIPS-2025-03" })],
  },
  {
    name: "TransferSecurityPolicy-Restricted-2024-06",
    verdict: "holds",
    resources: [server({ securityPolicyName: "TransferSecurityPolicy-Restricted-2024-06" })],
  },
  {
    name: "TransferSecurityPolicy-2018-11",
    verdict: "violated",
    resources: [server({ securityPolicyName: "TransferSecurityPolicy-2018-11" })],
  },
  {
    name: "TransferSecurityPolicy-2023-05",
    verdict: "violated",
    resources: [server({ securityPolicyName: "TransferSecurityPolicy-2023-05" })],
  },
  {
    name: "TransferSecurityPolicy-PQ-SSH-Experimental-2023-04",
    verdict: "violated",
    resources: [server({ securityPolicyName: "TransferSecurityPolicy-PQ-SSH-Experimental-2023-04" })],
  },
  { name: "unheard-of", verdict: "violated", resources: [server({ securityPolicyName: "unheard-of" })] },
  { name: "AWS's default", verdict: "violated", resources: [server({})] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [server({ securityPolicyName: unknownValue })],
  },
  {
    name: "one that the settings refuse",
    verdict: "violated",
    resources: [server({ securityPolicyName: "TransferSecurityPolicy-2024-01" })],
    config: { since: "2025-03" },
    says: "2025-03 or newer",
  },
]);
