import { defineExamples, secret, unknownValue } from "../policy/examples.ts";

function cacheGroup(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/replicationGroup:ReplicationGroup", name: "sessions", props } as const;
}

function serverless(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/serverlessCache:ServerlessCache", name: "sessions", props } as const;
}

export const examples = defineExamples([
  {
    name: "an AUTH token",
    verdict: "holds",
    resources: [cacheGroup({ engine: "redis", authToken: secret("example-value-of-16") })],
  },
  {
    name: "an AUTH token that no state keeps",
    verdict: "holds",
    resources: [cacheGroup({ engine: "redis", authTokenWo: secret("example-value-of-16") })],
  },
  {
    name: "user groups",
    verdict: "holds",
    resources: [cacheGroup({ engine: "valkey", userGroupIds: [unknownValue] })],
  },
  {
    name: "the user group of a serverless cache",
    verdict: "holds",
    resources: [serverless({ engine: "valkey", userGroupId: "sessions" })],
  },
  {
    name: "the secondary of a global datastore",
    verdict: "holds",
    resources: [cacheGroup({ globalReplicationGroupId: "world" })],
  },
  {
    name: "Memcached, which knows no users",
    verdict: "not applicable",
    resources: [serverless({ engine: "memcached" })],
  },
  { name: "neither", verdict: "violated", resources: [cacheGroup({ engine: "redis" })], says: "authToken" },
  {
    name: "TLS is no authentication",
    verdict: "violated",
    resources: [cacheGroup({ transitEncryptionEnabled: true })],
  },
  { name: "a serverless cache without users", verdict: "violated", resources: [serverless({ engine: "redis" })] },
  { name: "an engine that is not known yet", verdict: "undecided", resources: [serverless({ engine: unknownValue })] },
]);
