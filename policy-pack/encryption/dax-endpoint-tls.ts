import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "dax-endpoint-tls",
  title: "DAX clusters take encrypted connections only",
  severity: "medium",
  rationale:
    "A DAX endpoint is plain unless it is made with TLS: whatever the cache holds of the tables crosses the network readable.",
  remediation: [
    'Set clusterEndpointEncryptionType: "TLS". It can be set only when the cluster is made.',
    "Use a DAX client that speaks TLS, and the daxs:// endpoint.",
  ],
  controls: { fsbp: ["DynamoDB.7"] },
  checkov: ["CKV_AWS_239"],
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html",
  demands: [
    {
      tokens: TOKENS.daxCluster,
      path: "clusterEndpointEncryptionType",
      must: isOneOf(["TLS"], { absent: "NONE" }),
      remedy: "TLS",
      what: "the cluster's endpoint is not encrypted",
      required: "TLS",
      fix: 'set clusterEndpointEncryptionType: "TLS"',
    },
  ],
});
