import { defineExamples, unknownValue } from "../policy/examples.ts";

function network(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy",
    name: "network",
    props: { name: "search", ...props },
  } as const;
}

export const examples = defineExamples([
  {
    name: "VPC endpoints",
    verdict: "holds",
    resources: [network({ type: "network", policy: JSON.stringify([{ Rules: [], SourceVPCEs: ["vpce-1"] }]) })],
  },
  {
    name: "no public access",
    verdict: "holds",
    resources: [network({ type: "network", policy: JSON.stringify([{ Rules: [], AllowFromPublic: false }]) })],
  },
  {
    name: "public access in the second entry",
    verdict: "violated",
    resources: [
      network({
        type: "network",
        policy: JSON.stringify([
          { Rules: [], AllowFromPublic: false },
          { Rules: [], AllowFromPublic: true },
        ]),
      }),
    ],
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [network({ type: "network", policy: unknownValue })],
  },
  {
    name: "an encryption policy",
    verdict: "not applicable",
    resources: [network({ type: "encryption", policy: JSON.stringify({ Rules: [], AWSOwnedKey: true }) })],
  },
]);
