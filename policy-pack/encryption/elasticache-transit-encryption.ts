import { definePolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or, type Truth } from "../policy/truth.ts";
import { combine, judge, notApplicable, type Verdict } from "../policy/verdict.ts";

/** A cluster on its own has the switch and no mode, and takes it of Memcached alone. */
function judgeCluster(cluster: Resource): Verdict {
  const enabled = cluster.at("transitEncryptionEnabled");
  const isMemcached = cluster.at("engine").is("memcached").answer === "yes";
  const isOn: Truth = enabled.isAbsent ? cluster.at("engine").is("valkey") : enabled.is(true);
  return judge(isOn, {
    what: "clients speak to the cache in the clear",
    at: enabled,
    required: "true",
    fix: isMemcached
      ? "set transitEncryptionEnabled: true (Memcached 1.6.12 or newer, in a VPC)"
      : "make it an aws.elasticache.ReplicationGroup with transitEncryptionEnabled: true; a cluster of Redis has no TLS",
    remedy: isMemcached ? true : undefined,
  });
}

function judgeGroup(store: Resource): Verdict {
  const enabled = store.at("transitEncryptionEnabled");
  const mode = store.at("transitEncryptionMode");
  // Of Valkey AWS encrypts by itself; the secondary of a global datastore takes the setting from its primary.
  const isOn: Truth = enabled.isAbsent
    ? or(store.at("engine").is("valkey"), store.at("globalReplicationGroupId").set())
    : enabled.is(true);
  return combine([
    judge(isOn, {
      what: "clients speak to the cache in the clear",
      at: enabled,
      required: "true",
      fix: 'set transitEncryptionEnabled: true and transitEncryptionMode: "required"',
      remedy: true,
    }),
    judge(mode.is("required", { absent: "required" }), {
      what: "clients may speak to the cache in the clear",
      at: mode,
      required: '"required"',
      fix: 'set transitEncryptionMode: "required"',
      remedy: "required",
    }),
  ]);
}

export const policy = definePolicy({
  name: "elasticache-transit-encryption",
  title: "ElastiCache is reached over TLS only",
  severity: "high",
  rationale: "Without TLS, sessions and the AUTH token cross the network readable, for whoever stands on the way.",
  remediation: [
    'Of a replication group set transitEncryptionEnabled: true and transitEncryptionMode: "required".',
    "Of a cluster of Memcached set transitEncryptionEnabled: true; one of Redis becomes a replication group.",
    'To change over without an outage, let clients move while the mode is "preferred", as an exception that ends.',
  ],
  controls: {
    fsbp: ["ElastiCache.5"],
    pci: ["4.2.1"],
    nist: ["SC-8", "SC-8(1)"],
    soc2: ["CC6.7"],
    iso27001: ["A.8.24"],
  },
  checkov: ["CKV_AWS_30", "CKV_AWS_31"],
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html",
  tokens: families(TOKENS.cacheReplicationGroup, TOKENS.cacheCluster),
  remediates: true,
  check(store) {
    const isCluster = TOKENS.cacheCluster.includes(store.type as never);
    if (isCluster && store.at("replicationGroupId").set().answer === "yes") {
      return notApplicable("its replication group is judged");
    }
    return isCluster ? judgeCluster(store) : judgeGroup(store);
  },
});
