import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

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

const GROUPS = "http://acs.amazonaws.com/groups";
const LOG_DELIVERY = `${GROUPS}/s3/LogDelivery`;

function admitting(service: string, action: string, effect = "Allow"): ExampleResource {
  const statement = {
    Effect: effect,
    Principal: { Service: service },
    Action: action,
    Resource: "arn:aws:s3:::logs-4a1c/*",
  };
  return {
    type: "aws:s3/bucketPolicy:BucketPolicy",
    name: "policy",
    props: { bucket: "logs-4a1c", policy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }) },
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
  {
    name: "logs of buckets elsewhere, by a canned list",
    verdict: "not applicable",
    resources: [
      bucket("logs"),
      encryption("AES256", ["logs"]),
      { type: "aws:s3/bucketAcl:BucketAcl", name: "acl", props: { bucket: "logs-4a1c", acl: "log-delivery-write" } },
    ],
  },
  {
    name: "logs of buckets elsewhere, by a grant to S3's own group",
    verdict: "not applicable",
    resources: [
      bucket("logs", { grants: [{ type: "Group", permissions: ["WRITE"], uri: LOG_DELIVERY }] }),
      encryption("AES256", ["logs"]),
    ],
  },
  {
    name: "logs of buckets elsewhere, by a grant of a list beside it",
    verdict: "not applicable",
    resources: [
      bucket("logs"),
      {
        type: "aws:s3/bucketAcl:BucketAcl",
        name: "acl",
        props: {
          bucket: "logs-4a1c",
          accessControlPolicy: {
            owner: { id: "0123" },
            grants: [{ grantee: { type: "Group", uri: LOG_DELIVERY }, permission: "WRITE" }],
          },
        },
      },
    ],
  },
  {
    name: "logs of buckets elsewhere, by the bucket's policy",
    verdict: "not applicable",
    resources: [bucket("logs"), encryption("AES256", ["logs"]), admitting("logging.s3.amazonaws.com", "s3:PutObject")],
  },
  {
    name: "logs of load balancers elsewhere, by the bucket's policy",
    verdict: "not applicable",
    resources: [
      bucket("logs"),
      encryption("AES256", ["logs"]),
      admitting("logdelivery.elasticloadbalancing.amazonaws.com", "s3:Put*"),
    ],
  },
  {
    name: "a policy that lets another service put objects",
    verdict: "violated",
    resources: [bucket("logs"), encryption("AES256", ["logs"]), admitting("cloudtrail.amazonaws.com", "s3:PutObject")],
  },
  {
    name: "a policy that lets the service of logs read only",
    verdict: "violated",
    resources: [
      bucket("logs"),
      encryption("AES256", ["logs"]),
      admitting("logging.s3.amazonaws.com", "s3:GetBucketAcl"),
    ],
  },
  {
    name: "a policy that refuses the service of logs",
    verdict: "violated",
    resources: [
      bucket("logs"),
      encryption("AES256", ["logs"]),
      admitting("logging.s3.amazonaws.com", "s3:PutObject", "Deny"),
    ],
  },
  {
    name: "a grant to somebody else",
    verdict: "violated",
    resources: [
      bucket("logs", {
        grants: [{ type: "Group", permissions: ["READ"], uri: `${GROUPS}/global/AuthenticatedUsers` }],
      }),
      encryption("AES256", ["logs"]),
    ],
  },
  {
    name: "a policy that is not known yet",
    verdict: "undecided",
    resources: [
      bucket("logs"),
      encryption("AES256", ["logs"]),
      {
        type: "aws:s3/bucketPolicy:BucketPolicy",
        name: "policy",
        props: { bucket: "logs-4a1c", policy: unknownValue },
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
