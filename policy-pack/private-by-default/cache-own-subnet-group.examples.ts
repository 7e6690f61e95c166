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
  {
    name: "a group of its own",
    verdict: "holds",
    resources: [
      cacheGroup({ subnetGroupName: "data" }),
      cache({ engine: "memcached", subnetGroupName: "data" }),
      memory({ subnetGroupName: "data" }),
    ],
  },
  {
    name: "a group that is made in the same deployment",
    verdict: "holds",
    resources: [cacheGroup({ subnetGroupName: unknownValue })],
  },
  {
    name: "subnets of a serverless cache",
    verdict: "holds",
    resources: [serverless({ engine: "redis", subnetIds: [unknownValue] })],
  },
  {
    name: "a member of a group, which is judged instead",
    verdict: "not applicable",
    resources: [cache({ replicationGroupId: "sessions" })],
  },
  { name: "none", verdict: "violated", resources: [cacheGroup({})], says: "subnetGroupName" },
  {
    name: "the default group",
    verdict: "violated",
    resources: [cache({ engine: "redis", subnetGroupName: "default" })],
    says: 'found "default"',
  },
  { name: "MemoryDB", verdict: "violated", resources: [memory({})] },
  { name: "a serverless cache", verdict: "violated", resources: [serverless({ engine: "redis" })], says: "subnetIds" },
]);
