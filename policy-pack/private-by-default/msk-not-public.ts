import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "msk-not-public",
  title: "Kafka brokers have no public addresses",
  severity: "critical",
  rationale: "Brokers on the internet are scanned within minutes; a weak credential then gives away every record.",
  remediation: [
    'Set brokerNodeGroupInfo.connectivityInfo.publicAccess: { type: "DISABLED" }.',
    "Reach the cluster through the VPC, or by private connectivity (vpcConnectivity).",
  ],
  controls: { fsbp: ["MSK.4"] },
  checkov: ["CKV_AWS_291"],
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html",
  demands: [
    {
      tokens: TOKENS.kafkaCluster,
      path: "brokerNodeGroupInfo.connectivityInfo.publicAccess.type",
      must: isNoneOf(["SERVICE_PROVIDED_EIPS"]),
      remedy: "DISABLED",
      what: "the brokers have public addresses",
      required: "DISABLED",
      fix: 'set brokerNodeGroupInfo.connectivityInfo.publicAccess: { type: "DISABLED" }',
    },
  ],
});
