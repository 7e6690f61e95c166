import { defineExamples, unknownValue } from "../policy/examples.ts";

const bucket = {
  type: "aws:s3/bucket:Bucket",
  name: "documents",
  props: {},
  outputs: { id: "documents-4a1c", bucket: "documents-4a1c", arn: "arn:aws:s3:::documents-4a1c" },
} as const;

function encryption(sseAlgorithm: string, reference: string = unknownValue) {
  return {
    type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    name: "documents-encryption",
    props: { bucket: reference, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm } }] },
    propertyDependencies: { bucket: ["documents"] },
  } as const;
}

export const examples = defineExamples([
  {
    name: "a configuration of its own, joined by dependency in a first preview",
    verdict: "holds",
    resources: [bucket, encryption("aws:kms")],
    config: { algorithm: "kms" },
  },
  {
    name: "a configuration of its own, joined by the bucket's name",
    verdict: "holds",
    resources: [bucket, { ...encryption("aws:kms", "documents-4a1c"), propertyDependencies: {} }],
    config: { algorithm: "kms" },
  },
  {
    name: "the inline form",
    verdict: "holds",
    resources: [
      {
        ...bucket,
        props: {
          serverSideEncryptionConfiguration: {
            rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
          },
        },
      },
    ],
  },
  { name: "nothing declared: S3 encrypts by itself with SSE-S3", verdict: "holds", resources: [bucket] },
  {
    name: "access logs of a load balancer, which take SSE-S3 only",
    verdict: "holds",
    resources: [
      bucket,
      encryption("AES256"),
      {
        type: "aws:alb/loadBalancer:LoadBalancer",
        name: "edge",
        props: { accessLogs: { bucket: unknownValue, enabled: true } },
        propertyDependencies: { accessLogs: ["documents"] },
      },
    ],
    config: { algorithm: "kms" },
  },
  {
    name: "nothing declared where a KMS key is required",
    verdict: "violated",
    resources: [bucket],
    config: { algorithm: "kms" },
    says: "BucketServerSideEncryptionConfiguration",
  },
  {
    name: "SSE-S3 where a KMS key is required",
    verdict: "violated",
    resources: [bucket, encryption("AES256")],
    config: { algorithm: "kms" },
    says: "AES256",
  },
  {
    name: "an algorithm that does not exist",
    verdict: "violated",
    resources: [bucket, encryption("rot13")],
    says: "rot13",
  },
  {
    name: "an algorithm that is not known yet",
    verdict: "undecided",
    resources: [bucket, encryption(unknownValue)],
  },
  {
    name: "a configuration of a bucket that cannot be told",
    verdict: "undecided",
    resources: [bucket, { ...encryption("aws:kms"), propertyDependencies: {} }],
    config: { algorithm: "kms" },
  },
  {
    name: "the inline form of the other token",
    verdict: "holds",
    resources: [
      {
        ...bucket,
        type: "aws:s3/bucketV2:BucketV2",
        props: {
          serverSideEncryptionConfigurations: [
            { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "aws:kms" }] }] },
          ],
        },
      },
    ],
    config: { algorithm: "kms" },
  },
]);
