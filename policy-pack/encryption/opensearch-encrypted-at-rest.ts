import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-encrypted-at-rest",
  title: "OpenSearch domains are encrypted at rest",
  severity: "medium",
  rationale:
    "Indexes, logs and automated snapshots hold whole copies of what was indexed. Encrypted, a copied disk is worth nothing.",
  remediation: [
    "Set encryptAtRest: { enabled: true }.",
    "Old engines cannot switch it on in place: restore a snapshot into a new domain.",
  ],
  controls: { fsbp: ["Opensearch.1", "ES.1"] },
  checkov: ["CKV_AWS_5"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "encryptAtRest.enabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "the domain is not encrypted at rest",
      required: "true",
      fix: "set encryptAtRest: { enabled: true }",
    },
  ],
});
