import { definePropertyPolicy, isOneOf, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "msk-tls",
  title: "Kafka clusters take and speak TLS only",
  severity: "medium",
  rationale:
    "Every record passes between clients and brokers, and again between brokers for replication. In the clear, whoever sees the network reads them.",
  remediation: [
    'Set encryptionInfo.encryptionInTransit: { clientBroker: "TLS", inCluster: true }.',
    "Move clients to the TLS ports first, with TLS_PLAINTEXT for as long as an exception says.",
  ],
  controls: { fsbp: ["MSK.1"] },
  checkov: ["CKV_AWS_81"],
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html",
  demands: [
    {
      tokens: TOKENS.kafkaCluster,
      // CKV_AWS_81 wants the block itself; without it MSK encrypts in transit, and at rest with its own key.
      path: "encryptionInfo.encryptionInTransit.clientBroker",
      must: isOneOf(["TLS"], { absent: "TLS" }),
      remedy: "TLS",
      what: "brokers take clients in the clear",
      required: "TLS",
      fix: 'set encryptionInfo.encryptionInTransit.clientBroker: "TLS"',
    },
    {
      tokens: TOKENS.kafkaCluster,
      path: "encryptionInfo.encryptionInTransit.inCluster",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "brokers speak to each other in the clear",
      required: "true",
      fix: "set encryptionInfo.encryptionInTransit.inCluster: true",
    },
  ],
});
