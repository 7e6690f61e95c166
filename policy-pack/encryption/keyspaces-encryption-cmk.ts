import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "keyspaces-encryption-cmk",
  title: "Keyspaces tables are encrypted with a key of the account's own",
  severity: "medium",
  preset: "strict",
  rationale:
    "Keyspaces encrypts by itself with a key that AWS owns: nobody sees its use or can take it away. A key of one's own can be restricted, watched and disabled.",
  remediation: [
    'Set encryptionSpecification: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyIdentifier: key.arn }. A table changes in place.',
  ],
  controls: {},
  checkov: ["CKV_AWS_265"],
  url: "https://docs.aws.amazon.com/keyspaces/latest/devguide/EncryptionAtRest.html",
  demands: [
    {
      tokens: TOKENS.keyspacesTable,
      path: "encryptionSpecification.kmsKeyIdentifier",
      must: (key, table) =>
        and(table.at("encryptionSpecification.type").is("CUSTOMER_MANAGED_KMS_KEY"), namesOwnKey(key)),
      what: "the table has no key of your own",
      required: "the ARN of an aws.kms.Key of your own, and the type that uses it",
      fix: 'set encryptionSpecification: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyIdentifier: key.arn }',
    },
  ],
});
