import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "cache-memcached-zones",
  title: "The nodes of Memcached stand in several availability zones",
  severity: "low",
  preset: "strict",
  rationale:
    "Memcached keeps no copies, so that the loss of a node costs a part of the cache. With all nodes in one zone, the loss of that zone costs all of it at once, and every request falls on the database behind it.",
  remediation: ['Set azMode: "cross-az" where there are two nodes or more.'],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/FaultTolerance.html",
  demands: [
    {
      tokens: TOKENS.cacheCluster,
      when: (cache) =>
        and(
          cache.at("engine").is("memcached"),
          cache.at("numCacheNodes").satisfies((count) => count > 1),
        ),
      path: "azMode",
      must: isOneOf(["cross-az"], { absent: "single-az" }),
      what: "all nodes of the cache stand in one zone",
      required: "cross-az",
      fix: 'set azMode: "cross-az"',
    },
  ],
});
