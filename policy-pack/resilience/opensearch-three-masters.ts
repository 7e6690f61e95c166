import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-three-masters",
  title: "OpenSearch domains have at least three dedicated master nodes",
  severity: "medium",
  rationale: "Two masters cannot outvote each other: when they lose sight of each other the cluster stops, or splits.",
  remediation: ["Set clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3 }."],
  controls: { fsbp: ["Opensearch.11", "ES.7"] },
  // Checkov counts masters that are not switched on; that data nodes span zones, opensearch-three-data-nodes asks.
  checkov: ["CKV_AWS_318"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-dedicatedmasternodes.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "clusterConfig.dedicatedMasterCount",
      must: (count, domain) =>
        and(
          domain.at("clusterConfig.dedicatedMasterEnabled").is(true),
          count.satisfies((n) => n >= 3),
        ),
      what: "the domain has fewer than three dedicated master nodes",
      required: "3 or more, with dedicatedMasterEnabled: true",
      fix: "set clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3 }",
    },
  ],
});
