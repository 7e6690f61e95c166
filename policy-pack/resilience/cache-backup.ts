import { integer } from "../policy/config.ts";
import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, type Truth, yes } from "../policy/truth.ts";

/** Memcached has no snapshots; of a member of a replication group the group tells. */
const KINDS: readonly { readonly tokens: readonly string[]; readonly when: (cache: Resource) => Truth }[] = [
  { tokens: TOKENS.cacheReplicationGroup, when: () => yes },
  { tokens: TOKENS.memoryCluster, when: () => yes },
  { tokens: TOKENS.serverlessCache, when: (cache) => not(cache.at("engine").is("memcached")) },
  {
    tokens: TOKENS.cacheCluster,
    when: (cache) =>
      and(
        cache.at("engine").oneOf(["redis", "valkey"]),
        not(cache.at("replicationGroupId").set()),
        // ElastiCache takes no snapshots of the smallest of its first nodes.
        not(cache.at("nodeType").is("cache.t1.micro")),
      ),
  },
];

export const policy = definePropertyPolicy({
  name: "cache-backup",
  title: "Redis caches and MemoryDB keep automatic snapshots",
  severity: "high",
  rationale:
    "Sessions, queues and counters that live in a cache alone are gone with its last node, or with one FLUSHALL. A snapshot a day brings them back.",
  remediation: ["Set snapshotRetentionLimit: 1 or more days."],
  controls: { fsbp: ["ElastiCache.1"] },
  checkov: ["CKV_AWS_134"],
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html",
  preset: "strict",
  settings: { minimumDays: integer(1, "How many days snapshots must be kept", { minimum: 1, maximum: 35 }) },
  tokens: families(...KINDS.map(({ tokens }) => tokens)),
  demands: ({ minimumDays }) =>
    KINDS.map(({ tokens, when }) => ({
      tokens,
      when,
      path: "snapshotRetentionLimit",
      must: atLeast(minimumDays, { absent: 0 }),
      what: "what the cache holds is not backed up",
      required: `${minimumDays} day(s) or more`,
      fix: `set snapshotRetentionLimit: ${minimumDays}`,
    })),
});
