import { defineExamples, unknownValue } from "../policy/examples.ts";

function cache(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/cluster:Cluster", name: "sessions", props } as const;
}

function cacheGroup(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/replicationGroup:ReplicationGroup", name: "sessions", props } as const;
}

function memory(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:memorydb/cluster:Cluster", name: "positions", props } as const;
}

export const examples = defineExamples([
  { name: "nothing said: on", verdict: "holds", resources: [cacheGroup({}), cache({ engine: "redis" }), memory({})] },
  { name: "said aloud", verdict: "holds", resources: [cache({ engine: "redis", autoMinorVersionUpgrade: "true" })] },
  {
    name: "Memcached, for which there is no such switch",
    verdict: "not applicable",
    resources: [cache({ engine: "memcached", autoMinorVersionUpgrade: "false" })],
  },
  {
    name: "a group",
    verdict: "violated",
    resources: [cacheGroup({ autoMinorVersionUpgrade: false })],
    says: "autoMinorVersionUpgrade: true",
  },
  {
    name: "a single node, as text",
    verdict: "violated",
    resources: [cache({ engine: "redis", autoMinorVersionUpgrade: "false" })],
    says: 'autoMinorVersionUpgrade: "true"',
  },
  { name: "MemoryDB", verdict: "violated", resources: [memory({ autoMinorVersionUpgrade: false })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [cacheGroup({ autoMinorVersionUpgrade: unknownValue })],
  },
]);
