import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function endpoint(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:dms/endpoint:Endpoint", name: "source", props } as const;
}

function s3Endpoint(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:dms/s3Endpoint:S3Endpoint", name: "lake", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [endpoint({ engineName: "postgres", kmsKeyArn: KEY })] },
  {
    name: "a target in S3, with a key that is made in the same deployment",
    verdict: "holds",
    resources: [s3Endpoint({ endpointType: "target", kmsKeyArn: unknownValue })],
  },
  {
    name: "a target in S3 as @pulumi/aws 6 has it",
    verdict: "holds",
    resources: [
      endpoint({ engineName: "s3", s3Settings: { encryptionMode: "SSE_KMS", serverSideEncryptionKmsKeyId: KEY } }),
    ],
  },
  {
    name: "the same, with the key at the place of other engines",
    verdict: "violated",
    resources: [endpoint({ engineName: "s3", kmsKeyArn: KEY, s3Settings: { encryptionMode: "SSE_S3" } })],
    says: "serverSideEncryptionKmsKeyId",
  },
  {
    name: "an engine that is not known yet",
    verdict: "undecided",
    resources: [endpoint({ engineName: unknownValue })],
  },
  {
    name: "the key of the service",
    verdict: "violated",
    resources: [endpoint({ engineName: "postgres" })],
    says: "kmsKeyArn: key.arn",
  },
  {
    name: "a target in S3 with the key of the service",
    verdict: "violated",
    resources: [s3Endpoint({ endpointType: "target" })],
  },
  {
    name: "the key of the service by its alias",
    verdict: "violated",
    resources: [endpoint({ engineName: "postgres", kmsKeyArn: "alias/aws/dms" })],
  },
]);
