import { defineExamples, unknownValue } from "../policy/examples.ts";

function connector(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mskconnect/connector:Connector", name: "connector", props } as const;
}

export const examples = defineExamples([
  {
    name: "TLS",
    verdict: "holds",
    resources: [connector({ kafkaClusterEncryptionInTransit: { encryptionType: "TLS" } })],
  },
  {
    name: "PLAINTEXT",
    verdict: "violated",
    resources: [connector({ kafkaClusterEncryptionInTransit: { encryptionType: "PLAINTEXT" } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [connector({ kafkaClusterEncryptionInTransit: {} })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [connector({ kafkaClusterEncryptionInTransit: { encryptionType: unknownValue } })],
  },
]);
