import { defineExamples, unknownValue } from "../policy/examples.ts";

function configuration(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:glue/securityConfiguration:SecurityConfiguration", name: "configuration", props } as const;
}

const s3 = { s3EncryptionMode: "SSE-KMS" };
const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const logs = { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn };
const bookmarks = { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn };
export const examples = defineExamples([
  {
    name: "S3: SSE-KMS",
    verdict: "holds",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: { s3EncryptionMode: "SSE-KMS" },
          cloudwatchEncryption: logs,
          jobBookmarksEncryption: bookmarks,
        },
      }),
    ],
  },
  {
    name: "S3: SSE-S3",
    verdict: "holds",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: { s3EncryptionMode: "SSE-S3" },
          cloudwatchEncryption: logs,
          jobBookmarksEncryption: bookmarks,
        },
      }),
    ],
  },
  {
    name: "S3: DISABLED",
    verdict: "violated",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: { s3EncryptionMode: "DISABLED" },
          cloudwatchEncryption: logs,
          jobBookmarksEncryption: bookmarks,
        },
      }),
    ],
    says: "write to S3",
  },
  {
    name: "S3: AWS's default",
    verdict: "violated",
    resources: [
      configuration({
        encryptionConfiguration: { s3Encryption: {}, cloudwatchEncryption: logs, jobBookmarksEncryption: bookmarks },
      }),
    ],
    says: "write to S3",
  },
  {
    name: "S3: a value that is not known yet",
    verdict: "undecided",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: { s3EncryptionMode: unknownValue },
          cloudwatchEncryption: logs,
          jobBookmarksEncryption: bookmarks,
        },
      }),
    ],
  },
  {
    name: "logs: SSE-KMS",
    verdict: "holds",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: s3,
          cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn: unknownValue },
          jobBookmarksEncryption: bookmarks,
        },
      }),
    ],
  },
  {
    name: "logs: no key",
    verdict: "violated",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: s3,
          cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS" },
          jobBookmarksEncryption: bookmarks,
        },
      }),
    ],
    says: "kmsKeyArn",
  },
  {
    name: "logs: DISABLED",
    verdict: "violated",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: s3,
          cloudwatchEncryption: { cloudwatchEncryptionMode: "DISABLED" },
          jobBookmarksEncryption: bookmarks,
        },
      }),
    ],
    says: "their logs",
  },
  {
    name: "logs: AWS's default",
    verdict: "violated",
    resources: [
      configuration({
        encryptionConfiguration: { s3Encryption: s3, cloudwatchEncryption: {}, jobBookmarksEncryption: bookmarks },
      }),
    ],
    says: "their logs",
  },
  {
    name: "logs: a value that is not known yet",
    verdict: "undecided",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: s3,
          cloudwatchEncryption: { cloudwatchEncryptionMode: unknownValue },
          jobBookmarksEncryption: bookmarks,
        },
      }),
    ],
  },
  {
    name: "bookmarks: CSE-KMS",
    verdict: "holds",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: s3,
          cloudwatchEncryption: logs,
          jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn: unknownValue },
        },
      }),
    ],
  },
  {
    name: "bookmarks: no key",
    verdict: "violated",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: s3,
          cloudwatchEncryption: logs,
          jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS" },
        },
      }),
    ],
    says: "kmsKeyArn",
  },
  {
    name: "bookmarks: DISABLED",
    verdict: "violated",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: s3,
          cloudwatchEncryption: logs,
          jobBookmarksEncryption: { jobBookmarksEncryptionMode: "DISABLED" },
        },
      }),
    ],
    says: "bookmarks",
  },
  {
    name: "bookmarks: AWS's default",
    verdict: "violated",
    resources: [
      configuration({
        encryptionConfiguration: { s3Encryption: s3, cloudwatchEncryption: logs, jobBookmarksEncryption: {} },
      }),
    ],
    says: "bookmarks",
  },
  {
    name: "bookmarks: a value that is not known yet",
    verdict: "undecided",
    resources: [
      configuration({
        encryptionConfiguration: {
          s3Encryption: s3,
          cloudwatchEncryption: logs,
          jobBookmarksEncryption: { jobBookmarksEncryptionMode: unknownValue },
        },
      }),
    ],
  },
]);
