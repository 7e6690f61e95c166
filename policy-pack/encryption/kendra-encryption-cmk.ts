import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "kendra-encryption-cmk",
  title: "Kendra indexes are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "An index holds the text of all documents that it finds. The key that AWS owns can be neither restricted nor switched off.",
  remediation: ["Set serverSideEncryptionConfiguration: { kmsKeyId: key.id }; it is fixed when the index is made."],
  controls: {},
  checkov: ["CKV_AWS_262"],
  url: "https://docs.aws.amazon.com/kendra/latest/dg/encryption-at-rest.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.searchIndex,
      path: "serverSideEncryptionConfiguration.kmsKeyId",
      must: namesOwnKey,
      what: "the index has no customer-managed key",
      required: "the id of a key of your own",
      fix: "set serverSideEncryptionConfiguration: { kmsKeyId: key.id }",
    },
  ],
});
