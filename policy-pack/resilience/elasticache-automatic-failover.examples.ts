import { defineExamples, unknownValue } from "../policy/examples.ts";

function cacheGroup(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticache/replicationGroup:ReplicationGroup", name: "sessions", props } as const;
}

export const examples = defineExamples([
  {
    name: "failover",
    verdict: "holds",
    resources: [cacheGroup({ automaticFailoverEnabled: true, numCacheClusters: 2 })],
  },
  {
    name: "nothing said",
    verdict: "violated",
    resources: [cacheGroup({ numCacheClusters: 2 })],
    says: "automaticFailoverEnabled: true",
  },
  { name: "switched off", verdict: "violated", resources: [cacheGroup({ automaticFailoverEnabled: false })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [cacheGroup({ automaticFailoverEnabled: unknownValue })],
  },
]);
