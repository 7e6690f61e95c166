import { defineExamples, unknownValue } from "../policy/examples.ts";

function database(props: Readonly<Record<string, unknown>>, kind = "rds/cluster:Cluster") {
  return { type: `aws:${kind}`, name: "ledger", props } as const;
}

const ON = { iamDatabaseAuthenticationEnabled: true };

export const examples = defineExamples([
  { name: "an Aurora cluster", verdict: "holds", resources: [database({ engine: "aurora-postgresql", ...ON })] },
  { name: "an instance", verdict: "holds", resources: [database({ engine: "mysql", ...ON }, "rds/instance:Instance")] },
  { name: "a Neptune cluster", verdict: "holds", resources: [database(ON, "neptune/cluster:Cluster")] },
  {
    name: "passwords only",
    verdict: "violated",
    resources: [database({ engine: "aurora-mysql" })],
    says: "iamDatabaseAuthenticationEnabled",
  },
  {
    name: "an instance with passwords only",
    verdict: "violated",
    resources: [database({ engine: "postgres", iamDatabaseAuthenticationEnabled: false }, "rds/instance:Instance")],
  },
  {
    name: "a Neptune cluster for everyone near",
    verdict: "violated",
    resources: [database({}, "neptune/cluster:Cluster")],
  },
  {
    name: "an engine that takes no tokens",
    verdict: "not applicable",
    resources: [database({ engine: "sqlserver-se" }, "rds/instance:Instance")],
  },
  {
    name: "MariaDB before the version that takes tokens",
    verdict: "not applicable",
    resources: [database({ engine: "mariadb", engineVersion: "10.5.27" }, "rds/instance:Instance")],
  },
  {
    name: "MariaDB since then",
    verdict: "violated",
    resources: [database({ engine: "mariadb", engineVersion: "10.6.20" }, "rds/instance:Instance")],
  },
  {
    name: "MariaDB of the version that AWS takes by itself",
    verdict: "violated",
    resources: [database({ engine: "mariadb" }, "rds/instance:Instance")],
  },
  {
    name: "MySQL, whose versions all take them",
    verdict: "violated",
    resources: [database({ engine: "mysql", engineVersion: "8.0" }, "rds/instance:Instance")],
  },
  {
    name: "MariaDB of a version that is not known yet",
    verdict: "undecided",
    resources: [database({ engine: "mariadb", engineVersion: unknownValue }, "rds/instance:Instance")],
  },
  {
    name: "a replica, which has the engine of its source",
    verdict: "not applicable",
    resources: [database({ replicateSourceDb: "ledger" }, "rds/instance:Instance")],
  },
  ...["replicationSourceIdentifier", "snapshotIdentifier", "restoreToPointInTime"].map((source) => ({
    name: `a cluster that has its engine from elsewhere: ${source}`,
    verdict: "not applicable" as const,
    resources: [database({ engine: undefined, [source]: "before" })],
  })),
  {
    name: "a cluster without an engine: Aurora, in older versions of the SDK",
    verdict: "violated",
    resources: [database({ engine: undefined })],
  },
  { name: "an engine that is not known yet", verdict: "undecided", resources: [database({ engine: unknownValue })] },
]);
