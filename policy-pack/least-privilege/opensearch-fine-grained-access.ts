import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-fine-grained-access",
  title: "OpenSearch domains have fine-grained access control",
  severity: "high",
  rationale:
    "Without it whoever reaches the domain may read and delete every index: the access policy knows only the domain as a whole.",
  remediation: [
    "Set advancedSecurityOptions: { enabled: true } with a master user.",
    "It needs encryption at rest, between nodes, and HTTPS.",
  ],
  controls: { fsbp: ["Opensearch.7"] },
  checkov: ["CKV2_AWS_52"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "advancedSecurityOptions.enabled",
      must: isTrue({ absent: false }),
      what: "the domain has no fine-grained access control",
      required: "true",
      fix: "set advancedSecurityOptions: { enabled: true, masterUserOptions }",
    },
  ],
});
