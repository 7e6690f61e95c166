import { defineExamples, unknownValue } from "../examples.ts";

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
