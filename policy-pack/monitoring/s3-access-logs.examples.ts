import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

function bucket(name: string, props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:s3/bucket:Bucket", name, props, outputs: { id: `${name}-4a1c` } };
}

function logging(of: readonly string[], to: readonly string[]): ExampleResource {
  return {
    type: "aws:s3/bucketLogging:BucketLogging",
    name: "documents-logging",
    props: { bucket: unknownValue, targetBucket: unknownValue, targetPrefix: "s3/" },
    propertyDependencies: { bucket: of, targetBucket: to },
  };
}

export const examples = defineExamples([
  {
    name: "logs to another bucket, which needs none",
    verdict: "holds",
    resources: [bucket("documents"), bucket("logs"), logging(["documents"], ["logs"])],
  },
  {
    name: "the inline form",
    verdict: "holds",
    resources: [bucket("documents", { logging: { targetBucket: "logs-4a1c" } }), bucket("logs")],
  },
  {
    name: "the inline form of the other token",
    verdict: "holds",
    resources: [
      {
        ...bucket("documents", { loggings: [{ targetBucket: "logs-4a1c" }] }),
        type: "aws:s3/bucketV2:BucketV2",
      },
      bucket("logs"),
    ],
  },
  {
    name: "the companion's other token, by the bucket's name",
    verdict: "holds",
    resources: [
      bucket("documents"),
      {
        type: "aws:s3/bucketLoggingV2:BucketLoggingV2",
        name: "documents-logging",
        props: { bucket: "documents-4a1c", targetBucket: "logs-of-the-account", targetPrefix: "" },
      },
    ],
  },
  { name: "no logs", verdict: "violated", resources: [bucket("documents")], says: "aws.s3.BucketLogging" },
  {
    name: "logs of another bucket only",
    verdict: "violated",
    resources: [bucket("documents"), bucket("images"), bucket("logs"), logging(["images"], ["logs"])],
  },
  {
    name: "logs of a bucket that cannot be told",
    verdict: "undecided",
    resources: [bucket("documents"), logging([], [])],
  },
]);
