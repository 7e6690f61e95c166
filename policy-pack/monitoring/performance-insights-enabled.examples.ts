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
  { name: "an instance", verdict: "holds", resources: [instance({ performanceInsightsEnabled: true })] },
  {
    name: "a member whose cluster says it",
    verdict: "holds",
    resources: [
      cluster({ performanceInsightsEnabled: true }),
      member({ clusterIdentifier: unknownValue }, { clusterIdentifier: ["ledger"] }),
    ],
  },
  {
    name: "MySQL on a class that has none",
    verdict: "not applicable",
    resources: [instance({ engine: "mysql", instanceClass: "db.t3.micro" })],
  },
  {
    name: "MariaDB on a class that has none",
    verdict: "not applicable",
    resources: [instance({ engine: "mariadb", instanceClass: "db.t4g.small" })],
  },
  {
    name: "Db2, which has none",
    verdict: "not applicable",
    resources: [instance({ engine: "db2-se", instanceClass: "db.m6i.large" })],
  },
  {
    name: "Aurora MySQL on a class that has none",
    verdict: "not applicable",
    resources: [member({ engine: "aurora-mysql", instanceClass: "db.t3.medium" })],
  },
  {
    name: "Aurora MySQL on a class that has it",
    verdict: "violated",
    resources: [member({ engine: "aurora-mysql", instanceClass: "db.t4g.medium" })],
  },
  {
    name: "MySQL on a larger class of that family",
    verdict: "violated",
    resources: [instance({ engine: "mysql", instanceClass: "db.t2.medium" })],
  },
  {
    name: "PostgreSQL has it on small ones too",
    verdict: "violated",
    resources: [instance({ engine: "postgres", instanceClass: "db.t3.micro" })],
    says: "performanceInsightsEnabled: true",
  },
  {
    name: "MySQL on a larger class",
    verdict: "violated",
    resources: [instance({ engine: "mysql", instanceClass: "db.t3.medium" })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [member({ clusterIdentifier: "other", performanceInsightsEnabled: false }, {})],
  },
  {
    name: "a cluster that does not say it either",
    verdict: "violated",
    resources: [cluster({}), member({ clusterIdentifier: unknownValue }, { clusterIdentifier: ["ledger"] })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [instance({ performanceInsightsEnabled: unknownValue })],
  },
  {
    name: "MySQL on a class that is not known yet",
    verdict: "undecided",
    resources: [instance({ engine: "mysql", instanceClass: unknownValue })],
  },
]);
