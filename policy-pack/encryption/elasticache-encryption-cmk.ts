import { definePolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { combine, judge, notApplicable, type Verdict } from "../policy/verdict.ts";

function ownKey(store: Resource): Verdict {
  const key = store.at("kmsKeyId");
  return judge(namesOwnKey(key), {
    what: "the cache has no customer-managed key",
    at: key,
    required: "the ARN of an aws.kms.Key of your own",
    fix: "set kmsKeyId: key.arn",
  });
}

function judgeGroup(group: Resource): Verdict {
  const encrypted = group.at("atRestEncryptionEnabled");
  // Whether it is encrypted at all is for encryption-at-rest-required; switched off, no key is of use.
  const atRest = judge(encrypted.is(true, { absent: true }), {
    what: "the cache is not encrypted with that key",
    at: encrypted,
    required: "true",
    fix: "set atRestEncryptionEnabled: true and kmsKeyId: key.arn",
  });
  return combine([atRest, ownKey(group)]);
}

function judgeCluster(cluster: Resource): Verdict {
  if (cluster.at("replicationGroupId").set().answer === "yes") return notApplicable("its replication group is judged");
  const engine = cluster.at("engine");
  if (engine.is("memcached").answer === "yes") return notApplicable("Memcached keeps nothing on disk");
  // The engine is required of a cluster that joins no group.
  return judge(engine.is("memcached"), {
    what: "a cache without a replication group cannot be encrypted at rest",
    at: engine,
    required: "an aws.elasticache.ReplicationGroup, of one node if need be",
    fix: "replace it by an aws.elasticache.ReplicationGroup with atRestEncryptionEnabled: true and kmsKeyId: key.arn",
  });
}

export const policy = definePolicy({
  name: "elasticache-encryption-cmk",
  title: "ElastiCache data is encrypted at rest with a customer-managed key",
  severity: "high",
  rationale:
    "Sessions and cached records are written to disk by snapshots, backups and replication. Only a customer-managed key can be restricted to this workload, or switched off when data must become unreadable.",
  remediation: [
    "Set atRestEncryptionEnabled: true and kmsKeyId: key.arn.",
    "Both are fixed when the cache is made: changing them replaces it.",
  ],
  controls: {
    fsbp: ["ElastiCache.4"],
    pci: ["3.5.1"],
    nist: ["SC-28", "SC-12(2)"],
    soc2: ["CC6.1"],
    iso27001: ["A.8.24"],
  },
  checkov: ["CKV_AWS_191"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html",
  tokens: families(TOKENS.cacheReplicationGroup, TOKENS.cacheCluster, TOKENS.serverlessCache),
  check(store) {
    if (TOKENS.serverlessCache.includes(store.type as never)) return ownKey(store);
    return TOKENS.cacheCluster.includes(store.type as never) ? judgeCluster(store) : judgeGroup(store);
  },
});
