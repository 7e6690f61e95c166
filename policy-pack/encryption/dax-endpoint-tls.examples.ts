import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:dax/cluster:Cluster", name: "cache", props: { nodeType: "dax.t3.small", ...props } }];
}

export const examples = defineExamples([
  { name: "TLS", verdict: "holds", resources: cluster({ clusterEndpointEncryptionType: "TLS" }) },
  { name: "nothing said, which is plain", verdict: "violated", resources: cluster({}) },
  {
    name: "no encryption",
    verdict: "violated",
    resources: cluster({ clusterEndpointEncryptionType: "NONE" }),
    says: "NONE",
  },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: cluster({ clusterEndpointEncryptionType: unknownValue }),
  },
]);
