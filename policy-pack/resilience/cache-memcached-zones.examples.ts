import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const cache = resourceOf("aws:elasticache/cluster:Cluster", "pages");

export const examples = defineExamples([
  {
    name: "several zones",
    verdict: "holds",
    resources: [cache({ engine: "memcached", numCacheNodes: 2, azMode: "cross-az" })],
  },
  {
    name: "a single node",
    verdict: "not applicable",
    resources: [cache({ engine: "memcached", numCacheNodes: 1, azMode: "single-az" })],
  },
  { name: "Redis", verdict: "not applicable", resources: [cache({ engine: "redis", numCacheNodes: 1 })] },
  {
    name: "no word on zones, which means one",
    verdict: "violated",
    resources: [cache({ engine: "memcached", numCacheNodes: 2 })],
    says: "cross-az",
  },
  {
    name: "one zone",
    verdict: "violated",
    resources: [cache({ engine: "memcached", numCacheNodes: 3, azMode: "single-az" })],
  },
  {
    name: "a mode that is not known yet",
    verdict: "undecided",
    resources: [cache({ engine: "memcached", numCacheNodes: 2, azMode: unknownValue })],
  },
  {
    name: "nodes whose number is not known yet",
    verdict: "undecided",
    resources: [cache({ engine: "memcached", numCacheNodes: unknownValue })],
  },
]);
