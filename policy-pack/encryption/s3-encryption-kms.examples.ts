import { defineExamples, unknownValue, type ExampleResource } from "../examples.ts";

function bucket(name: string, props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:s3/bucket:Bucket", name, props, outputs: { id: `${name}-4a1c` } };
}

function encryption(sseAlgorithm: string, of: readonly string[] = ["documents"], version = ""): ExampleResource {
  return {
    type: `aws:s3/bucketServerSideEncryptionConfiguration${version}:BucketServerSideEncryptionConfiguration${version}`,
    name: "encryption",
    props: { bucket: unknownValue, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm } }] },
    propertyDependencies: { bucket: of },
  };
}

export const examples = defineExamples([
  { name: "a key in KMS", verdict: "holds", resources: [bucket("documents"), encryption("aws:kms")] },
  {
    name: "two layers, by the other token",
    verdict: "holds",
    resources: [bucket("documents"), encryption("aws:kms:dsse", ["documents"], "V2")],
  },
  {
    name: "no algorithm of S3's, which s3-encryption-required names",
    verdict: "not applicable",
    resources: [bucket("documents"), encryption("aws:none")],
  },
  {
    name: "the inline form",
    verdict: "holds",
    resources: [
      bucket("documents", {
        serverSideEncryptionConfiguration: {
          rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } },
        },
      }),
    ],
  },
  {
    name: "the inline form of the other token",
    verdict: "holds",
    resources: [
      {
        ...bucket("documents", {
          serverSideEncryptionConfigurations: [
            { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "aws:kms" }] }] },
          ],
        }),
        type: "aws:s3/bucketV2:BucketV2",
      },
    ],
  },
  {
    name: "logs of a load balancer, which take SSE-S3 only",
    verdict: "not applicable",
    resources: [
      bucket("logs"),
      { type: "aws:lb/loadBalancer:LoadBalancer", name: "edge", props: { accessLogs: { bucket: "logs-4a1c" } } },
    ],
  },
  {
    name: "logs of another bucket, which take SSE-S3 only",
    verdict: "holds",
    resources: [
      bucket("documents"),
      encryption("aws:kms"),
      bucket("logs"),
      {
        type: "aws:s3/bucketLogging:BucketLogging",
        name: "logging",
        props: { bucket: "documents-4a1c", targetBucket: "logs-4a1c" },
      },
    ],
  },
  { name: "nothing declared: SSE-S3", verdict: "violated", resources: [bucket("documents")] },
  {
    name: "SSE-S3 declared",
    verdict: "violated",
    resources: [bucket("documents"), encryption("AES256")],
    says: "AES256",
  },
  {
    name: "encryption of another bucket",
    verdict: "violated",
    resources: [bucket("documents"), bucket("images"), encryption("aws:kms", ["images"])],
  },
  {
    name: "encryption of a bucket that cannot be told",
    verdict: "undecided",
    resources: [bucket("documents"), encryption("aws:kms", [])],
  },
  {
    name: "an algorithm that is not known yet",
    verdict: "undecided",
    resources: [bucket("documents"), encryption(unknownValue)],
  },
]);
