import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const OWN = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555";

const bucket = resourceOf("aws:s3/bucket:Bucket", "data");
const beside = (block: unknown) =>
  resourceOf("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "encryption")(
    { bucket: unknownValue, rules: [{ applyServerSideEncryptionByDefault: block }] },
    { propertyDependencies: { bucket: ["data"] } },
  );
const inline = (block: unknown) =>
  bucket({ serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: block } } });

export const examples = defineExamples([
  {
    name: "a key of the account's own",
    verdict: "holds",
    resources: [bucket({}), beside({ sseAlgorithm: "aws:kms", kmsMasterKeyId: OWN })],
  },
  {
    name: "a key that is made with it",
    verdict: "holds",
    resources: [bucket({}), beside({ sseAlgorithm: "aws:kms:dsse", kmsMasterKeyId: unknownValue })],
  },
  {
    name: "a key of its own, inline",
    verdict: "holds",
    resources: [inline({ sseAlgorithm: "aws:kms", kmsMasterKeyId: OWN })],
  },
  {
    name: "AWS's key",
    verdict: "violated",
    resources: [bucket({}), beside({ sseAlgorithm: "aws:kms" })],
    says: "kmsMasterKeyId",
  },
  {
    name: "AWS's key, with both layers",
    verdict: "violated",
    resources: [bucket({}), beside({ sseAlgorithm: "aws:kms:dsse" })],
  },
  {
    name: "AWS's key by its alias, inline",
    verdict: "violated",
    resources: [inline({ sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/aws/s3" })],
  },
  {
    name: "the key of S3",
    verdict: "not applicable",
    resources: [bucket({}), beside({ sseAlgorithm: "AES256" })],
  },
  { name: "nothing said", verdict: "not applicable", resources: [bucket({})] },
  {
    name: "an algorithm that is not known yet",
    verdict: "undecided",
    resources: [bucket({}), beside({ sseAlgorithm: unknownValue })],
  },
]);
