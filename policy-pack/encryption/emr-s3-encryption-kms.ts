import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "emr-s3-encryption-kms",
  title: "Security configurations of EMR encrypt what is in S3 with KMS",
  severity: "medium",
  rationale:
    "With keys of S3 itself whoever may read the bucket reads the data. A KMS key takes a right of its own, and shows every use.",
  remediation: [
    'Set AtRestEncryptionConfiguration.S3EncryptionConfiguration: { EncryptionMode: "SSE-KMS", AwsKmsKey }.',
  ],
  controls: {},
  checkov: ["CKV_AWS_171"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.emrSecurityConfiguration,
      document: "configuration",
      path: "EncryptionConfiguration.AtRestEncryptionConfiguration.S3EncryptionConfiguration.EncryptionMode",
      must: isOneOf(["SSE-KMS", "CSE-KMS"]),
      what: "data in S3 is not encrypted with KMS",
      required: "SSE-KMS or CSE-KMS",
      fix: 'set S3EncryptionConfiguration: { EncryptionMode: "SSE-KMS", AwsKmsKey: key.arn }',
    },
  ],
});
