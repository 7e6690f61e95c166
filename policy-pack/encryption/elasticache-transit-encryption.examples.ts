import { defineExamples, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    name: "sessions",
    props: { description: "sessions", engine: "redis", ...props },
  } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/cluster:Cluster", name: "pages", props } as const;
}

const TLS = { transitEncryptionEnabled: true, transitEncryptionMode: "required" };

export const examples = defineExamples([
  { name: "TLS", verdict: "holds", resources: [group(TLS)] },
  {
    name: "TLS, the mode left out: required",
    verdict: "holds",
    resources: [group({ transitEncryptionEnabled: true })],
  },
  { name: "Valkey, which speaks TLS by itself", verdict: "holds", resources: [group({ engine: "valkey" })] },
  {
    name: "the secondary of a global datastore, which does as its primary",
    verdict: "holds",
    resources: [group({ globalReplicationGroupId: "world" })],
  },
  {
    name: "Memcached",
    verdict: "holds",
    resources: [cluster({ engine: "memcached", transitEncryptionEnabled: true })],
  },
  {
    name: "a member of a group, which is judged instead",
    verdict: "not applicable",
    resources: [cluster({ replicationGroupId: unknownValue })],
  },
  { name: "nothing declared", verdict: "violated", resources: [group({})], says: "transitEncryptionEnabled: true" },
  {
    name: "Valkey with TLS switched off",
    verdict: "violated",
    resources: [group({ engine: "valkey", transitEncryptionEnabled: false })],
    says: "found false",
  },
  {
    name: "TLS only for those who like",
    verdict: "violated",
    resources: [group({ ...TLS, transitEncryptionMode: "preferred" })],
    says: "preferred",
  },
  {
    name: "Memcached in the clear",
    verdict: "violated",
    resources: [cluster({ engine: "memcached" })],
    says: "set transitEncryptionEnabled: true (Memcached",
  },
  {
    name: "Redis in a cluster of its own, which has no such switch",
    verdict: "violated",
    resources: [cluster({ engine: "redis" })],
    says: "make it an aws.elasticache.ReplicationGroup",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [group({ transitEncryptionEnabled: unknownValue })],
  },
]);
