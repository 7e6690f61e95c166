import { defineExamples, unknownValue } from "../policy/examples.ts";

function cache(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/cluster:Cluster", name: "sessions", props } as const;
}

function cacheGroup(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/replicationGroup:ReplicationGroup", name: "sessions", props } as const;
}

function serverless(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/serverlessCache:ServerlessCache", name: "sessions", props } as const;
}

function memory(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:memorydb/cluster:Cluster", name: "positions", props } as const;
}

export const examples = defineExamples([
  { name: "a group", verdict: "holds", resources: [cacheGroup({ snapshotRetentionLimit: 1 })] },
  {
    name: "a single node, a serverless cache, MemoryDB",
    verdict: "holds",
    resources: [
      cache({ engine: "redis", snapshotRetentionLimit: 1 }),
      serverless({ engine: "valkey", snapshotRetentionLimit: 1 }),
      memory({ snapshotRetentionLimit: 5 }),
    ],
  },
  {
    name: "Memcached, which has no snapshots",
    verdict: "not applicable",
    resources: [cache({ engine: "memcached" }), serverless({ engine: "memcached" })],
  },
  {
    name: "a member of a group, which is judged instead",
    verdict: "not applicable",
    resources: [cache({ replicationGroupId: unknownValue })],
  },
  {
    name: "a node of a kind that takes no snapshots",
    verdict: "not applicable",
    resources: [cache({ engine: "redis", nodeType: "cache.t1.micro" })],
  },
  {
    name: "a single node of any other kind",
    verdict: "violated",
    resources: [cache({ engine: "redis", nodeType: "cache.t4g.micro" })],
  },
  {
    name: "a group that says nothing",
    verdict: "violated",
    resources: [cacheGroup({})],
    says: "snapshotRetentionLimit: 1",
  },
  {
    name: "a single node, switched off",
    verdict: "violated",
    resources: [cache({ engine: "redis", snapshotRetentionLimit: 0 })],
  },
  { name: "a serverless cache", verdict: "violated", resources: [serverless({ engine: "redis" })] },
  { name: "MemoryDB", verdict: "violated", resources: [memory({})] },
  {
    name: "fewer days than the config asks for",
    verdict: "violated",
    resources: [memory({ snapshotRetentionLimit: 6 })],
    config: { minimumDays: 7 },
    says: "7 day(s)",
  },
  { name: "an engine that is not known yet", verdict: "undecided", resources: [cache({ engine: unknownValue })] },
  { name: "a single node of Valkey", verdict: "violated", resources: [cache({ engine: "valkey" })] },
  {
    name: "a member of a group of Redis",
    verdict: "not applicable",
    resources: [cache({ engine: "redis", replicationGroupId: "sessions" })],
  },
]);
