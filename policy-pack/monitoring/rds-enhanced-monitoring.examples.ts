import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function member(
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>> = {},
) {
  return { type: "aws:rds/clusterInstance:ClusterInstance", name: "ledger-a", props, propertyDependencies } as const;
}

export const examples = defineExamples([
  {
    name: "an instance",
    verdict: "holds",
    resources: [instance({ monitoringInterval: 60, monitoringRoleArn: unknownValue })],
  },
  { name: "the shortest interval", verdict: "holds", resources: [instance({ monitoringInterval: 1 })] },
  {
    name: "a member whose cluster says it",
    verdict: "holds",
    resources: [
      cluster({ monitoringInterval: 30 }),
      member({ clusterIdentifier: unknownValue }, { clusterIdentifier: ["ledger"] }),
    ],
  },
  { name: "nothing said", verdict: "violated", resources: [instance({})], says: "monitoringInterval: 60" },
  {
    name: "switched off",
    verdict: "violated",
    resources: [member({ clusterIdentifier: "other", monitoringInterval: 0 }, {})],
  },
  {
    name: "a cluster that does not say it either",
    verdict: "violated",
    resources: [cluster({}), member({ clusterIdentifier: unknownValue }, { clusterIdentifier: ["ledger"] })],
  },
  {
    name: "an interval that is not known yet",
    verdict: "undecided",
    resources: [instance({ monitoringInterval: unknownValue })],
  },
]);
