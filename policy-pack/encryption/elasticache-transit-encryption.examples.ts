import { defineExamples, secret, unknownValue } from "../examples.ts";

function group(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    name: "sessions",
    props: { description: "sessions", engine: "redis", ...props },
  } as const;
}

const TLS = { transitEncryptionEnabled: true, transitEncryptionMode: "required" };

export const examples = defineExamples([
  {
    name: "TLS and an AUTH token",
    verdict: "holds",
    resources: [group({ ...TLS, authToken: secret("example-value-of-16") })],
  },
  {
    name: "TLS and users, the mode left out: required",
    verdict: "holds",
    resources: [group({ transitEncryptionEnabled: true, userGroupIds: ["sessions"] })],
  },
  {
    name: "Valkey, which speaks TLS by itself",
    verdict: "holds",
    resources: [group({ engine: "valkey", userGroupIds: [unknownValue] })],
  },
  {
    name: "Memcached, which knows no users",
    verdict: "holds",
    resources: [
      {
        type: "aws:elasticache/cluster:Cluster",
        name: "pages",
        props: { engine: "memcached", transitEncryptionEnabled: true },
      },
    ],
  },
  {
    name: "TLS, where the config does not ask for more",
    verdict: "holds",
    resources: [group(TLS)],
    config: { requireAuth: false },
  },
  { name: "nothing declared", verdict: "violated", resources: [group({})], says: "transitEncryptionEnabled: true" },
  {
    name: "TLS only for those who like",
    verdict: "violated",
    resources: [group({ ...TLS, transitEncryptionMode: "preferred", authToken: secret("example-value-of-16") })],
    says: "preferred",
  },
  { name: "TLS without authentication", verdict: "violated", resources: [group(TLS)], says: "authToken" },
  {
    name: "a serverless cache without users",
    verdict: "violated",
    resources: [
      { type: "aws:elasticache/serverlessCache:ServerlessCache", name: "sessions", props: { engine: "valkey" } },
    ],
  },
  {
    name: "Memcached in the clear",
    verdict: "violated",
    resources: [{ type: "aws:elasticache/cluster:Cluster", name: "pages", props: { engine: "memcached" } }],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [group({ transitEncryptionEnabled: unknownValue, authToken: unknownValue })],
  },
]);
