import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function storage(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:connect/instanceStorageConfig:InstanceStorageConfig", name: "storage", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [
      storage({
        storageConfig: {
          storageType: "S3",
          s3Config: { bucketName: "calls", encryptionConfig: { encryptionType: "KMS", keyId: KEY } },
        },
      }),
    ],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [
      storage({
        storageConfig: {
          storageType: "S3",
          s3Config: { bucketName: "calls", encryptionConfig: { encryptionType: "KMS", keyId: unknownValue } },
        },
      }),
    ],
  },
  {
    name: "no key",
    verdict: "violated",
    resources: [
      storage({
        storageConfig: {
          storageType: "S3",
          s3Config: { bucketName: "calls", encryptionConfig: { encryptionType: "KMS" } },
        },
      }),
    ],
  },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [
      storage({
        storageConfig: {
          storageType: "S3",
          s3Config: { bucketName: "calls", encryptionConfig: { encryptionType: "KMS", keyId: "alias/aws/service" } },
        },
      }),
    ],
  },
  {
    name: "video: a key of one's own",
    verdict: "holds",
    resources: [
      storage({
        storageConfig: {
          storageType: "KINESIS_VIDEO_STREAM",
          kinesisVideoStreamConfig: { encryptionConfig: { encryptionType: "KMS", keyId: KEY } },
        },
      }),
    ],
  },
  {
    name: "video: a key that is made in the same deployment",
    verdict: "holds",
    resources: [
      storage({
        storageConfig: {
          storageType: "KINESIS_VIDEO_STREAM",
          kinesisVideoStreamConfig: { encryptionConfig: { encryptionType: "KMS", keyId: unknownValue } },
        },
      }),
    ],
  },
  {
    name: "video: no key",
    verdict: "violated",
    resources: [
      storage({
        storageConfig: {
          storageType: "KINESIS_VIDEO_STREAM",
          kinesisVideoStreamConfig: { encryptionConfig: { encryptionType: "KMS" } },
        },
      }),
    ],
  },
  {
    name: "video: the key that the service keeps for itself",
    verdict: "violated",
    resources: [
      storage({
        storageConfig: {
          storageType: "KINESIS_VIDEO_STREAM",
          kinesisVideoStreamConfig: { encryptionConfig: { encryptionType: "KMS", keyId: "alias/aws/service" } },
        },
      }),
    ],
  },
  {
    name: "a stream, which is encrypted by itself",
    verdict: "not applicable",
    resources: [
      storage({ storageConfig: { storageType: "KINESIS_STREAM", kinesisStreamConfig: { streamArn: unknownValue } } }),
    ],
  },
  {
    name: "a kind that is not known yet",
    verdict: "undecided",
    resources: [storage({ storageConfig: { storageType: unknownValue, s3Config: { bucketName: "calls" } } })],
  },
]);
