import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

const FAULT = {
  what: "query results have no customer-managed key",
  required: "the ARN of a key of your own",
};

export const policy = definePropertyPolicy({
  name: "athena-encryption-cmk",
  title: "Athena encrypts query results with a customer-managed key",
  severity: "low",
  rationale:
    "Results are copies of the data. A key of one's own keeps them from those who may read the bucket and not the data.",
  remediation: [
    'Set encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: key.arn } (of a database: kmsKey).',
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html",
  preset: "strict",
  demands: [
    // Where nothing is said, athena-database-encrypted and athena-workgroup-encrypted ask for it.
    {
      ...FAULT,
      tokens: TOKENS.athenaDatabase,
      when: (database) => database.at("encryptionConfiguration.encryptionOption").set(),
      path: "encryptionConfiguration.kmsKey",
      must: namesOwnKey,
      fix: 'set encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKey: key.arn }',
    },
    {
      ...FAULT,
      tokens: TOKENS.athenaWorkgroup,
      when: (group) => group.at("configuration.resultConfiguration.encryptionConfiguration.encryptionOption").set(),
      path: "configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn",
      must: namesOwnKey,
      fix: 'set configuration.resultConfiguration.encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: key.arn }',
    },
    {
      ...FAULT,
      tokens: TOKENS.athenaWorkgroup,
      when: (group) => group.at("configuration.managedQueryResultsConfiguration.enabled").is(true, { absent: false }),
      path: "configuration.managedQueryResultsConfiguration.encryptionConfiguration.kmsKey",
      must: namesOwnKey,
      fix: "set configuration.managedQueryResultsConfiguration.encryptionConfiguration: { kmsKey: key.arn }",
    },
  ],
});
