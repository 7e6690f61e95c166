import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "msk-connect-tls",
  title: "Kafka connectors reach their cluster by TLS",
  severity: "medium",
  rationale: "A connector carries every record between the cluster and another system.",
  remediation: ['Set kafkaClusterEncryptionInTransit: { encryptionType: "TLS" } and the TLS bootstrap servers.'],
  controls: { fsbp: ["MSK.3"] },
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-encryption-in-transit.html",
  demands: [
    {
      tokens: TOKENS.kafkaConnector,
      path: "kafkaClusterEncryptionInTransit.encryptionType",
      must: isOneOf(["TLS"], { absent: "PLAINTEXT" }),
      remedy: "TLS",
      what: "the connector reaches its cluster in the clear",
      required: "TLS",
      fix: 'set kafkaClusterEncryptionInTransit: { encryptionType: "TLS" }',
    },
  ],
});
