import { atLeast, definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-three-data-nodes",
  title: "OpenSearch domains have at least three data nodes over several zones",
  severity: "medium",
  rationale: "With fewer, the loss of a node or of a zone takes indexes with it.",
  remediation: [
    "Set clusterConfig: { instanceCount: 3, zoneAwarenessEnabled: true, zoneAwarenessConfig: { availabilityZoneCount: 3 } }.",
  ],
  controls: { fsbp: ["Opensearch.6", "ES.6"] },
  checkov: ["CKV_AWS_318"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "clusterConfig.instanceCount",
      must: atLeast(3, { absent: 1 }),
      what: "the domain has fewer than three data nodes",
      required: "3 or more",
      fix: "set clusterConfig.instanceCount: 3",
    },
    {
      tokens: TOKENS.searchDomain,
      path: "clusterConfig.zoneAwarenessEnabled",
      must: isTrue({ absent: false }),
      what: "all nodes of the domain may stand in one zone",
      required: "true",
      fix: "set clusterConfig.zoneAwarenessEnabled: true",
    },
  ],
});
