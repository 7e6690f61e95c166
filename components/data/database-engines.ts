/** What is the same of every database of an engine. */

/** A database's engine, as a stack names it. */
export type DatabaseEngine = "aurora-postgresql" | "documentdb";

/** A parameter of a cluster's parameter group. */
export interface ParameterPlan {
  readonly name: string;
  readonly value: string;
  readonly applyMethod: "immediate" | "pending-reboot";
}

/** By major version the first minor one that has something; later major ones have it from the start. */
export type MinorVersions = Readonly<Record<number, number>>;

/** Instances whose capacity follows the load. */
export interface ServerlessFacts {
  /** Name of a unit of capacity, in the plural. */
  readonly unit: "ACUs" | "DCUs";
  readonly since: MinorVersions;
  /** Versions that scale up to 256 units, older ones to 128. */
  readonly widest: MinorVersions;
  /** Versions whose idle instances pause; absent where none does. */
  readonly pauses?: MinorVersions;
}

/** One engine: how it is reached, named and watched. */
export interface EngineFacts {
  /** TCP port: the network's data tier opens it. */
  readonly port: number;
  /** Form of its versions, and an example of one. */
  readonly version: RegExp;
  readonly versionExample: string;
  /** The version as AWS takes it when the cluster is made. */
  readonly engineVersion: (version: string) => string;
  /** Family of the parameter group. */
  readonly family: (version: string) => string;
  readonly parameters: readonly ParameterPlan[];
  /** Logs that go to CloudWatch, and the start of their groups' names, which AWS fixes. */
  readonly logs: readonly string[];
  /** Logs that go there too where a database asks for them. */
  readonly moreLogs: readonly ("instance" | "iam-db-auth-error")[];
  readonly logPrefix: string;
  /** What makes it tell who did what, besides `parameters`; or `always`, where these do. */
  readonly audit: readonly ParameterPlan[] | "always";
  /** Form of users' names, in a pattern and in words. */
  readonly user: RegExp;
  readonly userWords: string;
  /** Names that the engine keeps. */
  readonly reservedUsers: readonly string[];
  readonly reservedDatabases: readonly string[];
  /** The engine as AWS's rotation functions know it (AWS Secrets Manager User Guide, "JSON structure of secrets"). */
  readonly secretEngine: "postgres" | "mongo";
  /** I/O-optimized storage, as AWS names it. */
  readonly ioOptimized: string;
  readonly serverless: ServerlessFacts;
  /** Whether it is Aurora's, with Database Insights and Extended Support. */
  readonly aurora: boolean;
  /** CloudWatch's namespace of its metrics. */
  readonly metricsNamespace: "AWS/RDS" | "AWS/DocDB";
  /** Whether a user can log in by IAM with `rds-db:connect`. */
  readonly loginByIam: boolean;
  /**
   * Whether AWS makes the master's password, keeps it under the customer's key and rotates it. Of DocumentDB it would be
   * AWS's own key, and a secret without the host, which the rotation function of DocumentDB's users asks for.
   */
  readonly managedMaster: boolean;
}

const LETTERS_FIRST = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

/** Facts by engine. */
export const DATABASE_ENGINES: Readonly<Record<DatabaseEngine, EngineFacts>> = {
  "aurora-postgresql": {
    port: 5432,
    version: /^(?:1[1-9]|[2-9]\d)(?:\.\d+){0,2}$/,
    versionExample: "16",
    engineVersion: (version) => version,
    family: (version) => `aurora-postgresql${version.split(".")[0]}`,
    // Without it a client that asks for no TLS gets none (ledger F-33).
    parameters: [{ name: "rds.force_ssl", value: "1", applyMethod: "immediate" }],
    logs: ["postgresql"],
    moreLogs: ["instance", "iam-db-auth-error"],
    // Amazon Aurora User Guide, "Using pgAudit to log database activity". A list of libraries replaces the default one, which
    // has pg_stat_statements; the others wait for the reboot that loads pgAudit.
    audit: [
      { name: "pgaudit.log", value: "ddl,role", applyMethod: "pending-reboot" },
      { name: "pgaudit.role", value: "rds_pgaudit", applyMethod: "pending-reboot" },
      { name: "shared_preload_libraries", value: "pg_stat_statements,pgaudit", applyMethod: "pending-reboot" },
    ],
    logPrefix: "/aws/rds/cluster",
    user: LETTERS_FIRST,
    userWords: "1 to 63 letters, digits and underscores, a letter first",
    // Amazon RDS API reference, CreateDBCluster, "MasterUsername".
    reservedUsers: ["admin", "rdsadmin"],
    reservedDatabases: ["rdsadmin", "template0", "template1"],
    secretEngine: "postgres",
    ioOptimized: "aurora-iopt1",
    aurora: true,
    // Amazon Aurora User Guide, "Aurora Serverless v2 capacity".
    serverless: {
      unit: "ACUs",
      since: { 13: 6, 14: 3, 15: 2, 16: 1 },
      widest: { 13: 13, 14: 10, 15: 5, 16: 1 },
      pauses: { 13: 15, 14: 12, 15: 7, 16: 3 },
    },
    metricsNamespace: "AWS/RDS",
    loginByIam: true,
    managedMaster: true,
  },
  documentdb: {
    port: 27017,
    // Amazon DocumentDB Developer Guide, "Amazon DocumentDB engine versions"; later ones will be even too, as MongoDB's are.
    version: /^(?:3\.6|(?:[458]|[1-9]\d)\.0)(?:\.\d+)?$/,
    versionExample: "5.0",
    engineVersion: (version) => (/^\d+\.\d+$/.test(version) ? `${version}.0` : version),
    family: (version) => `docdb${version.split(".").slice(0, 2).join(".")}`,
    // Amazon DocumentDB Developer Guide, "Cluster parameters reference": tls is static, the others dynamic.
    parameters: [
      { name: "audit_logs", value: "enabled", applyMethod: "immediate" },
      { name: "profiler", value: "enabled", applyMethod: "immediate" },
      { name: "tls", value: "enabled", applyMethod: "pending-reboot" },
    ],
    logs: ["audit", "profiler"],
    moreLogs: [],
    audit: "always",
    logPrefix: "/aws/docdb",
    // Amazon DocumentDB API reference, CreateDBCluster, "MasterUsername".
    user: /^[A-Za-z][A-Za-z0-9]{0,62}$/,
    userWords: "1 to 63 letters and digits, a letter first",
    reservedUsers: ["admin", "rdsadmin", "serviceadmin"],
    reservedDatabases: ["admin", "config", "local"],
    secretEngine: "mongo",
    ioOptimized: "iopt1",
    aurora: false,
    // Amazon DocumentDB Developer Guide, "Amazon DocumentDB serverless requirements and limitations".
    serverless: { unit: "DCUs", since: { 5: 0 }, widest: { 5: 0 } },
    metricsNamespace: "AWS/DocDB",
    loginByIam: false,
    managedMaster: false,
  },
};
