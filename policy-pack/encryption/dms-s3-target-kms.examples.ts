import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function s3Endpoint(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:dms/s3Endpoint:S3Endpoint", name: "lake", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [s3Endpoint({ endpointType: "target", encryptionMode: "SSE_KMS", serverSideEncryptionKmsKeyId: KEY })],
  },
  {
    name: "a source, which DMS only reads",
    verdict: "not applicable",
    resources: [s3Endpoint({ endpointType: "source" })],
  },
  {
    name: "the mode left out: the key of S3",
    verdict: "violated",
    resources: [s3Endpoint({ endpointType: "target" })],
    says: "encryptionMode",
  },
  {
    name: "the key of S3 said aloud",
    verdict: "violated",
    resources: [s3Endpoint({ endpointType: "target", encryptionMode: "SSE_S3", serverSideEncryptionKmsKeyId: KEY })],
    says: "SSE_S3",
  },
  {
    name: "KMS with the key of the service",
    verdict: "violated",
    resources: [s3Endpoint({ endpointType: "target", encryptionMode: "SSE_KMS" })],
    says: "serverSideEncryptionKmsKeyId: key.arn",
  },
  {
    name: "a mode that is not known yet",
    verdict: "undecided",
    resources: [
      s3Endpoint({ endpointType: "target", encryptionMode: unknownValue, serverSideEncryptionKmsKeyId: KEY }),
    ],
  },
]);
