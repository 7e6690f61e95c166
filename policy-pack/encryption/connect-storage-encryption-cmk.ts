import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "connect-storage-encryption-cmk",
  title: "Recordings and transcripts of Connect are encrypted with a customer-managed key",
  severity: "medium",
  rationale:
    "Calls hold names, card numbers and health data, spoken out. A key of one's own can be restricted, and shows every use.",
  remediation: [
    'Set encryptionConfig: { encryptionType: "KMS", keyId: key.arn } in s3Config or kinesisVideoStreamConfig.',
  ],
  controls: {},
  checkov: ["CKV_AWS_269", "CKV_AWS_270"],
  url: "https://docs.aws.amazon.com/connect/latest/adminguide/encryption-at-rest.html",
  preset: "strict",
  demands: [
    ["KINESIS_VIDEO_STREAM", "kinesisVideoStreamConfig"],
    ["S3", "s3Config"],
  ].map(([type, place]) => ({
    tokens: TOKENS.contactStorage,
    when: (storage: Resource) => storage.at("storageConfig.storageType").is(type ?? ""),
    path: `storageConfig.${place}.encryptionConfig.keyId`,
    must: namesOwnKey,
    what: "what Connect stores has no customer-managed key",
    required: "the ARN of a key of your own",
    fix: `set storageConfig.${place}.encryptionConfig: { encryptionType: "KMS", keyId: key.arn }`,
  })),
});
