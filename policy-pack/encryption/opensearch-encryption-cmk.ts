import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-encryption-cmk",
  title: "OpenSearch domains are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "The key that AWS manages for the service can be neither restricted to this workload nor switched off. A key of one's own can, and shows every use in CloudTrail.",
  remediation: [
    "Set encryptAtRest: { enabled: true, kmsKeyId: key.arn }.",
    "The key is fixed when the domain is made: a new one replaces it.",
  ],
  controls: {},
  checkov: ["CKV_AWS_247"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      path: "encryptAtRest.kmsKeyId",
      must: namesOwnKey,
      what: "the domain has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set encryptAtRest: { enabled: true, kmsKeyId: key.arn }",
    },
  ],
});
