import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "cache-minor-upgrades",
  title: "Caches take minor versions of their engine by themselves",
  severity: "high",
  rationale:
    "Minor versions carry the fixes of known vulnerabilities of Redis and Valkey, some of which run code on the node.",
  remediation: ["Set autoMinorVersionUpgrade: true, or leave it out."],
  controls: { fsbp: ["ElastiCache.2"] },
  checkov: ["CKV_AWS_322"],
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.html",
  demands: [
    {
      tokens: families(TOKENS.cacheReplicationGroup, TOKENS.memoryCluster),
      path: "autoMinorVersionUpgrade",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "minor versions are not installed",
      required: "true",
      fix: "set autoMinorVersionUpgrade: true, or leave it out",
    },
    {
      tokens: TOKENS.cacheCluster,
      path: "autoMinorVersionUpgrade",
      must: isTrue({ absent: true }),
      remedy: true,
      when: (cache) => not(cache.at("engine").is("memcached")),
      what: "minor versions are not installed",
      required: "true",
      fix: 'set autoMinorVersionUpgrade: "true", or leave it out',
    },
  ],
});
