import { defineExamples, type Example, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>, dependencies: readonly string[] = []) {
  return {
    type: "aws:rds/cluster:Cluster",
    name: "ledger",
    props: { engine: "aurora-postgresql", engineVersion: "16.6", ...props },
    propertyDependencies: { dbClusterParameterGroupName: dependencies },
  } as const;
}

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "reports", props } as const;
}

function group(kind: "ClusterParameterGroup" | "ParameterGroup", parameters: unknown, family = "aurora-postgresql16") {
  const module = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  return {
    type: `aws:rds/${module}:${kind}`,
    name: "parameters",
    props: { family, parameters },
    outputs: { id: "parameters-4a1c", name: "parameters-4a1c" },
  } as const;
}

const FORCED = [{ name: "rds.force_ssl", value: "1", applyMethod: "immediate" }];

/** What engines do by themselves, on both sides of the version that decides. */
const BY_DEFAULT: readonly (readonly [engine: string, version: unknown, verdict: Example["verdict"]])[] = [
  ["postgres", "14.13", "violated"],
  ["postgres", "15.8", "holds"],
  ["postgres", "15.0", "holds"],
  ["postgres", undefined, "undecided"],
  ["postgres", unknownValue, "undecided"],
  ["aurora-postgresql", "16.6", "violated"],
  ["aurora-postgresql", "17.0", "holds"],
  ["sqlserver-se", "16.00", "violated"],
  ["sqlserver-se", undefined, "violated"],
  ["aurora", "5.6", "violated"],
  ["aurora-mysql", "8.0.mysql_aurora.3.08.0", "violated"],
  ["mysql", "8.0.40", "violated"],
  ["mysql", "8.4", "undecided"],
  ["mariadb", "11.4.3", "violated"],
  ["mariadb", "11.8", "holds"],
  ["mariadb", "11.8.3", "holds"],
  ["db2-se", "11.5.9.0", "violated"],
];

/** How each parameter may be written. */
const SWITCHED_ON = [
  ["postgres", "13.1", "rds.force_ssl"],
  ["mysql", "8.0.40", "require_secure_transport"],
].flatMap(([engine, engineVersion, name]) =>
  ["1", "on", "true", "ON"].map((value) => ({ engine, engineVersion, name, value })),
);

/** A group for a family, by a database that leaves its version to AWS. */
const BY_FAMILY: readonly (readonly [engine: string, family: string, verdict: Example["verdict"]])[] = [
  ["postgres", "postgres14", "violated"],
  ["postgres", "postgres16", "holds"],
  ["mysql", "mysql5.7", "violated"],
  ["mysql", "mysql8.4", "undecided"],
  ["mariadb", "mariadb10.6", "violated"],
  ["mariadb", "mariadb11.8", "holds"],
];

const inGroup = (parameters: unknown) => [
  instance({ engine: "postgres", engineVersion: "13.1", parameterGroupName: "parameters-4a1c" }),
  group("ParameterGroup", parameters, "postgres13"),
];

export const examples = defineExamples([
  ...BY_DEFAULT.map(([engine, version, verdict]): Example => ({
    name: `${engine} ${version === undefined ? "of whatever version" : version === unknownValue ? "of a version not known yet" : String(version)}, by itself`,
    verdict,
    resources: [instance({ engine, engineVersion: version })],
  })),
  ...BY_FAMILY.map(([engine, family, verdict]): Example => ({
    name: `a group of ${family} that does not say it, and no version`,
    verdict,
    resources: [instance({ engine, parameterGroupName: "parameters-4a1c" }), group("ParameterGroup", [], family)],
  })),
  {
    name: "Db2 over TLS only",
    verdict: "holds",
    resources: [
      instance({ engine: "db2-ae", parameterGroupName: "parameters-4a1c" }),
      group("ParameterGroup", [{ name: "db2comm", value: "SSL" }], "db2-ae-11.5"),
    ],
  },
  {
    name: "Db2 over TLS and without",
    verdict: "violated",
    resources: [
      instance({ engine: "db2-ae", parameterGroupName: "parameters-4a1c" }),
      group("ParameterGroup", [{ name: "db2comm", value: "TCPIP,SSL" }], "db2-ae-11.5"),
    ],
    says: "db2comm = SSL",
  },
  ...SWITCHED_ON.map(({ engine, engineVersion, name, value }): Example => ({
    name: `${name} of ${value}`,
    verdict: "holds",
    resources: [
      instance({ engine, engineVersion, parameterGroupName: "parameters-4a1c" }),
      group("ParameterGroup", [{ name, value }]),
    ],
  })),
  {
    name: "a group of other parameters",
    verdict: "violated",
    resources: inGroup([{ name: "log_lock_waits", value: "1" }]),
  },
  {
    name: "the parameter among others",
    verdict: "holds",
    resources: inGroup([{ name: "log_lock_waits", value: "0" }, ...FORCED]),
  },
  { name: "parameters that are not known yet", verdict: "undecided", resources: inGroup(unknownValue) },
  {
    name: "a parameter whose name is not known yet",
    verdict: "undecided",
    resources: inGroup([{ name: unknownValue, value: "1" }]),
  },
  {
    name: "a parameter group of the cluster, joined by dependency in a first preview",
    verdict: "holds",
    resources: [
      cluster({ dbClusterParameterGroupName: unknownValue }, ["parameters"]),
      group("ClusterParameterGroup", FORCED),
    ],
  },
  {
    name: "MySQL, by the group's name",
    verdict: "holds",
    resources: [
      instance({ engine: "mysql", engineVersion: "8.0.40", parameterGroupName: "parameters-4a1c" }),
      group("ParameterGroup", [{ name: "require_secure_transport", value: "ON" }]),
    ],
  },
  {
    name: "PostgreSQL from 15 on, which refuses plain connections by itself",
    verdict: "holds",
    resources: [instance({ engine: "postgres", engineVersion: "16.6" })],
  },
  {
    name: "a proxy",
    verdict: "holds",
    resources: [
      { type: "aws:rds/proxy:Proxy", name: "ledger", props: { engineFamily: "POSTGRESQL", requireTls: true } },
    ],
  },
  {
    name: "an engine that says it elsewhere",
    verdict: "not applicable",
    resources: [instance({ engine: "oracle-ee" })],
  },
  { name: "Aurora without a group of its own", verdict: "violated", resources: [cluster({})], says: "rds.force_ssl" },
  {
    name: "a group that does not say it",
    verdict: "violated",
    resources: [
      cluster({ dbClusterParameterGroupName: "parameters-4a1c" }),
      group("ClusterParameterGroup", [{ name: "log_statement", value: "ddl" }]),
    ],
  },
  {
    name: "a group that switches it off, where it would be on",
    verdict: "violated",
    resources: [
      instance({ engine: "postgres", engineVersion: "16.6", parameterGroupName: "parameters-4a1c" }),
      group("ParameterGroup", [{ name: "rds.force_ssl", value: "0" }]),
    ],
    says: "parameterGroupName",
  },
  {
    name: "the default group of MySQL",
    verdict: "violated",
    resources: [instance({ engine: "mysql", engineVersion: "8.0", parameterGroupName: "default.mysql8.0" })],
    says: "require_secure_transport",
  },
  {
    name: "a proxy that takes plain connections",
    verdict: "violated",
    resources: [{ type: "aws:rds/proxy:Proxy", name: "ledger", props: { engineFamily: "POSTGRESQL" } }],
    says: "requireTls",
  },
  {
    name: "a group of another stack",
    verdict: "undecided",
    resources: [cluster({ dbClusterParameterGroupName: "shared-parameters" })],
  },
  {
    name: "a version that AWS chooses",
    verdict: "undecided",
    resources: [instance({ engine: "postgres" })],
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [
      cluster({ dbClusterParameterGroupName: "parameters-4a1c" }),
      group("ClusterParameterGroup", [{ name: "rds.force_ssl", value: unknownValue }]),
    ],
  },
]);
