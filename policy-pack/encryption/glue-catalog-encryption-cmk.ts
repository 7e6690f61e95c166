import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy, isOneOf, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

const AT_REST = "dataCatalogEncryptionSettings.encryptionAtRest";
const PASSWORDS = "dataCatalogEncryptionSettings.connectionPasswordEncryption";

export const policy = definePropertyPolicy({
  name: "glue-catalog-encryption-cmk",
  title: "The Glue data catalog and the passwords of its connections have a customer-managed key",
  severity: "low",
  rationale:
    "Who reads a connection reads the password of a database. A key of one's own tells those who may decrypt it from those who may only look at the catalog; the key of the service does not.",
  remediation: [
    "Set encryptionAtRest.sseAwsKmsKeyId and connectionPasswordEncryption.awsKmsKeyId to key.arn; Glue takes symmetric keys only.",
    "Give those who make connections kms:Encrypt on the key, and those who use them kms:Decrypt.",
  ],
  controls: {},
  checkov: ["CKV_AWS_94"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/glue/latest/dg/encrypt-connection-passwords.html",
  demands: [
    {
      tokens: TOKENS.glueCatalogEncryption,
      // What is not encrypted at all is the matter of glue-catalog-encrypted.
      when: (catalog) =>
        isOneOf(["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"])(catalog.at(`${AT_REST}.catalogEncryptionMode`), catalog),
      path: `${AT_REST}.sseAwsKmsKeyId`,
      must: namesOwnKey,
      what: "the catalog has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: `set ${AT_REST}.sseAwsKmsKeyId: key.arn`,
    },
    {
      tokens: TOKENS.glueCatalogEncryption,
      when: (catalog) => isTrue()(catalog.at(`${PASSWORDS}.returnConnectionPasswordEncrypted`), catalog),
      path: `${PASSWORDS}.awsKmsKeyId`,
      must: namesOwnKey,
      what: "the passwords of connections have no customer-managed key",
      required: "the ARN of a key of your own",
      fix: `set ${PASSWORDS}.awsKmsKeyId: key.arn`,
    },
  ],
});
