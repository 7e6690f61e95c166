import { definePropertyPolicy, isOneOf } from "../property-policy.ts";
import { TOKENS } from "../tokens.ts";
import { and, not } from "../truth.ts";

export const policy = definePropertyPolicy({
  name: "glue-security-configuration-encrypts",
  title: "Security configurations of Glue encrypt data, logs and bookmarks",
  severity: "medium",
  rationale: "A security configuration that leaves one of them out gives jobs a false sense of being encrypted.",
  remediation: [
    'Set s3Encryption: { s3EncryptionMode: "SSE-KMS", kmsKeyArn }, cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn } and jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn }.',
  ],
  controls: {},
  checkov: ["CKV_AWS_99"],
  url: "https://docs.aws.amazon.com/glue/latest/dg/console-security-configurations.html",
  demands: (
    [
      ["s3Encryption", "s3EncryptionMode", ["SSE-KMS", "SSE-S3"], "what jobs write to S3"],
      ["cloudwatchEncryption", "cloudwatchEncryptionMode", ["SSE-KMS"], "what jobs write to their logs"],
      ["jobBookmarksEncryption", "jobBookmarksEncryptionMode", ["CSE-KMS"], "the jobs' bookmarks"],
    ] as const
  ).map(([block, mode, modes, subject]) => ({
    tokens: TOKENS.glueSecurityConfiguration,
    path: `encryptionConfiguration.${block}.${mode}`,
    must: isOneOf(modes, { absent: "DISABLED" }),
    what: `the configuration does not encrypt ${subject}`,
    required: modes.join(" or "),
    fix: `set ${block}: { ${mode}: "${modes[0]}", kmsKeyArn: key.arn }`,
  })),
});
