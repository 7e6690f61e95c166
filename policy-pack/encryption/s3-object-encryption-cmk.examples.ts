import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

const own = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

function object(props: Readonly<Record<string, unknown>>, token = "bucketObjectv2:BucketObjectv2"): ExampleResource {
  return { type: `aws:s3/${token}`, name: "page", props: { bucket: "site-4a1c", key: "index.html", ...props } };
}

const bucket: ExampleResource = { type: "aws:s3/bucket:Bucket", name: "site", props: {}, outputs: { id: "site-4a1c" } };

function encryption(kmsMasterKeyId?: string): ExampleResource {
  return {
    type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    name: "site-encryption",
    props: {
      bucket: "site-4a1c",
      rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId } }],
    },
  };
}

export const examples = defineExamples([
  { name: "a key of the account's own", verdict: "holds", resources: [object({ kmsKeyId: own })] },
  { name: "a key that is not known yet", verdict: "holds", resources: [object({ kmsKeyId: unknownValue })] },
  { name: "the bucket's key", verdict: "holds", resources: [object({}), bucket, encryption(own)] },
  {
    name: "a copy with a key",
    verdict: "holds",
    resources: [object({ kmsKeyId: own }, "objectCopy:ObjectCopy")],
  },
  { name: "no key, in a bucket of another program", verdict: "violated", resources: [object({})] },
  {
    name: "the older token without a key",
    verdict: "violated",
    resources: [object({}, "bucketObject:BucketObject")],
  },
  { name: "a copy without a key", verdict: "violated", resources: [object({}, "objectCopy:ObjectCopy")] },
  { name: "a bucket with AWS's key", verdict: "violated", resources: [object({}), bucket, encryption()] },
  {
    name: "AWS's key, whatever the bucket has",
    verdict: "violated",
    resources: [object({ serverSideEncryption: "aws:kms" }), bucket, encryption(own)],
  },
  {
    name: "AWS's key by its alias",
    verdict: "violated",
    resources: [object({ kmsKeyId: "alias/aws/s3" }), bucket, encryption(own)],
    says: "alias/aws/s3",
  },
  { name: "a bucket that is not known yet", verdict: "undecided", resources: [object({ bucket: unknownValue })] },
]);
