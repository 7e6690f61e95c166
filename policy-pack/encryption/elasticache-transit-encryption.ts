import { flag } from "../config.ts";
import { definePolicy } from "../define-policy.ts";
import type { Resource } from "../resource.ts";
import { families, TOKENS } from "../tokens.ts";
import { or, type Truth } from "../truth.ts";
import { combine, judge, notApplicable, type Verdict } from "../verdict.ts";

function onlyTls(store: Resource): Verdict {
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
    }),
    judge(mode.is("required", { absent: "required" }), {
      what: "clients may speak to the cache in the clear",
      at: mode,
      required: "required",
      fix: 'set transitEncryptionMode: "required"',
    }),
  ]);
}

function authenticates(store: Resource): Verdict {
  const places = ["authToken", "authTokenWo", "userGroupIds", "userGroupId"].map((key) => store.at(key).set());
  return judge(or(...places, store.at("globalReplicationGroupId").set()), {
    what: "the cache lets in every client that reaches it",
    found: "neither authToken nor a user group",
    required: "an AUTH token, or user groups (RBAC)",
    fix: "set authToken (a generated one of 16 to 128 characters), or userGroupIds",
  });
}

export const policy = definePolicy({
  name: "elasticache-transit-encryption",
  title: "ElastiCache is reached over TLS only, by clients that authenticate",
  severity: "high",
  rationale:
    "Without TLS, sessions and the AUTH token cross the network readable. Without authentication, one security-group rule that is too wide gives everything away.",
  remediation: [
    'Set transitEncryptionEnabled: true and transitEncryptionMode: "required".',
    "Set authToken with a generated value, or userGroupIds for users of their own.",
    'To change over without an outage, let clients move while the mode is "preferred", as an exception that ends.',
  ],
  controls: {
    fsbp: ["ElastiCache.5", "ElastiCache.6"],
    pci: ["4.2.1", "8.3.1"],
    nist: ["SC-8", "SC-8(1)", "IA-2"],
    soc2: ["CC6.1", "CC6.7"],
    iso27001: ["A.8.5", "A.8.24"],
  },
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html",
  tokens: families(TOKENS.cacheReplicationGroup, TOKENS.cacheCluster, TOKENS.serverlessCache),
  settings: {
    requireAuth: flag(true, "Require an AUTH token or user groups too, where the cache can have them"),
  },
  check(store, { requireAuth }) {
    // A serverless cache takes nothing but TLS; Memcached knows no users.
    const isServerless = TOKENS.serverlessCache.includes(store.type as never);
    const isCluster = TOKENS.cacheCluster.includes(store.type as never);
    if (isCluster && store.at("replicationGroupId").set().answer === "yes") {
      return notApplicable("its replication group is judged");
    }
    const transit = isServerless ? combine([]) : onlyTls(store);
    const engine = store.at("engine");
    const hasUsers = !isCluster && engine.is("memcached").answer === "no";
    return requireAuth && hasUsers ? [transit, authenticates(store)] : transit;
  },
});
