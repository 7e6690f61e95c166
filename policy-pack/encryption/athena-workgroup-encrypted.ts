import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "athena-workgroup-encrypted",
  title: "Athena workgroups say how query results are encrypted",
  severity: "low",
  rationale:
    "Results are copies of the data. S3 encrypts them with its own key by default, which whoever may read the bucket uses without noticing.",
  remediation: [
    'Set configuration.resultConfiguration.encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn }.',
  ],
  controls: {},
  checkov: ["CKV_AWS_159"],
  url: "https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.athenaWorkgroup,
      // Results that Athena keeps itself are always encrypted.
      when: (workgroup) => not(workgroup.at("configuration.managedQueryResultsConfiguration.enabled").is(true)),
      path: "configuration.resultConfiguration.encryptionConfiguration.encryptionOption",
      must: isSet,
      what: "results are encrypted as the bucket happens to be",
      required: "SSE_S3, SSE_KMS or CSE_KMS",
      fix: 'set configuration.resultConfiguration.encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: key.arn }',
    },
  ],
});
