import { definePropertyPolicy, isOneOf, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "glue-catalog-encrypted",
  title: "The Glue data catalog is encrypted, and the passwords of its connections",
  severity: "medium",
  rationale:
    "The catalog tells where the data is and how it looks; its connections hold the passwords of the databases.",
  remediation: [
    'Set encryptionAtRest.catalogEncryptionMode: "SSE-KMS".',
    "Set connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, awsKmsKeyId }.",
  ],
  controls: {},
  checkov: ["CKV_AWS_94"],
  url: "https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html",
  demands: [
    {
      tokens: TOKENS.glueCatalogEncryption,
      path: "dataCatalogEncryptionSettings.encryptionAtRest.catalogEncryptionMode",
      must: isOneOf(["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"]),
      what: "the catalog is not encrypted at rest",
      required: "SSE-KMS or SSE-KMS-WITH-SERVICE-ROLE",
      fix: 'set encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" }',
    },
    {
      tokens: TOKENS.glueCatalogEncryption,
      path: "dataCatalogEncryptionSettings.connectionPasswordEncryption.returnConnectionPasswordEncrypted",
      must: isTrue({ absent: false }),
      what: "the passwords of connections are kept and returned in the clear",
      required: "true",
      fix: "set connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, awsKmsKeyId: key.arn }",
    },
  ],
});
