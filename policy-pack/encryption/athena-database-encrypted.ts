import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "athena-database-encrypted",
  title: "Athena databases say how query results are encrypted",
  severity: "low",
  rationale:
    "Results are copies of the data. S3 encrypts them with its own key by default, which whoever may read the bucket uses without noticing.",
  remediation: ['Set encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKey }.'],
  controls: {},
  checkov: ["CKV_AWS_77"],
  url: "https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.athenaDatabase,
      // The settings of a workgroup take precedence.
      when: (database) => not(database.at("workgroup").set()),
      path: "encryptionConfiguration.encryptionOption",
      must: isSet,
      what: "results are encrypted as the bucket happens to be",
      required: "SSE_S3, SSE_KMS or CSE_KMS",
      fix: 'set encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKey: key.arn }',
    },
  ],
});
