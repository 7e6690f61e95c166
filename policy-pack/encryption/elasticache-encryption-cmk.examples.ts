import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function group(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    name: "sessions",
    props: { description: "sessions", engine: "redis", ...props },
  } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/cluster:Cluster", name: "sessions", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [group({ atRestEncryptionEnabled: true, kmsKeyId: KEY })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [group({ atRestEncryptionEnabled: true, kmsKeyId: unknownValue })],
  },
  {
    name: "Valkey, which AWS encrypts by itself",
    verdict: "holds",
    resources: [group({ engine: "valkey", kmsKeyId: unknownValue })],
  },
  {
    name: "a serverless cache",
    verdict: "holds",
    resources: [
      {
        type: "aws:elasticache/serverlessCache:ServerlessCache",
        name: "sessions",
        props: { engine: "valkey", kmsKeyId: KEY },
      },
    ],
  },
  {
    name: "a member of a group, which is judged instead",
    verdict: "not applicable",
    resources: [cluster({ replicationGroupId: unknownValue })],
  },
  { name: "Memcached", verdict: "not applicable", resources: [cluster({ engine: "memcached" })] },
  { name: "no encryption", verdict: "violated", resources: [group({})], says: "kmsKeyId: key.arn" },
  {
    name: "encryption switched off",
    verdict: "violated",
    resources: [group({ atRestEncryptionEnabled: false, kmsKeyId: KEY })],
    says: "found false",
  },
  {
    name: "the key of the service",
    verdict: "violated",
    resources: [group({ atRestEncryptionEnabled: true })],
    says: "kmsKeyId: key.arn",
  },
  {
    name: "Redis without a group, which cannot be encrypted",
    verdict: "violated",
    resources: [cluster({ engine: "redis", numCacheNodes: 1 })],
    says: "ReplicationGroup",
  },
  {
    name: "a serverless cache with the key of the service",
    verdict: "violated",
    resources: [
      { type: "aws:elasticache/serverlessCache:ServerlessCache", name: "sessions", props: { engine: "redis" } },
    ],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [group({ atRestEncryptionEnabled: unknownValue, kmsKeyId: KEY })],
  },
]);
