import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-dedicated-masters",
  title: "OpenSearch domains have dedicated master nodes",
  severity: "medium",
  rationale:
    "Where data nodes also manage the cluster, a heavy query can cost the cluster its master, and with it every index.",
  remediation: ["Set clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3, dedicatedMasterType }."],
  controls: {},
  checkov: ["CKV2_AWS_59"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-dedicatedmasternodes.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "clusterConfig.dedicatedMasterEnabled",
      must: isTrue({ absent: false }),
      what: "the domain has no dedicated master nodes",
      required: "true",
      fix: "set clusterConfig.dedicatedMasterEnabled: true",
    },
  ],
});
