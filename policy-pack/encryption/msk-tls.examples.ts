import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:msk/cluster:Cluster", name: "cluster", props } as const;
}

export const examples = defineExamples([
  {
    name: "TLS",
    verdict: "holds",
    resources: [cluster({ encryptionInfo: { encryptionInTransit: { clientBroker: "TLS" } } })],
  },
  {
    name: "TLS_PLAINTEXT",
    verdict: "violated",
    resources: [cluster({ encryptionInfo: { encryptionInTransit: { clientBroker: "TLS_PLAINTEXT" } } })],
  },
  {
    name: "PLAINTEXT",
    verdict: "violated",
    resources: [cluster({ encryptionInfo: { encryptionInTransit: { clientBroker: "PLAINTEXT" } } })],
  },
  { name: "AWS's default", verdict: "holds", resources: [cluster({ encryptionInfo: { encryptionInTransit: {} } })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [cluster({ encryptionInfo: { encryptionInTransit: { clientBroker: unknownValue } } })],
  },
  {
    name: "between brokers: switched on",
    verdict: "holds",
    resources: [cluster({ encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: true } } })],
  },
  {
    name: "between brokers: switched off",
    verdict: "violated",
    resources: [cluster({ encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: false } } })],
  },
  {
    name: "between brokers: AWS's default",
    verdict: "holds",
    resources: [cluster({ encryptionInfo: { encryptionInTransit: { clientBroker: "TLS" } } })],
  },
  {
    name: "between brokers: a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: unknownValue } } })],
  },
  { name: "AWS's defaults", verdict: "holds", resources: [cluster({})] },
]);
