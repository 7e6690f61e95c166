import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { access, type Access } from "../identity/access.ts";
import type { Statement } from "../identity/statement.ts";
import { componentKey } from "../naming.ts";
import { secretJson } from "../secrets/app-secret.plan.ts";
import { AppSecret } from "../secrets/app-secret.ts";
import { generatedPassword } from "../secrets/random-secret.ts";
import type { DataNetwork } from "./data-network.ts";
import { planEncryptedDatabase, type EncryptedDatabasePlan } from "./encrypted-database.plan.ts";
import { finalSnapshotName } from "./final-snapshot.ts";
import { storeGroup } from "./store-group.ts";
import { storeLogGroup, type StoreLogs } from "./store-logs.ts";

/** Arguments of EncryptedDatabase. */
export interface EncryptedDatabaseArgs {
  readonly deployment: Deployment;
  readonly network: DataNetwork;
  /** The key that encrypts storage, snapshots and Performance Insights (ledger F-23). Replaces the cluster when changed. */
  readonly keyArn: pulumi.Input<string>;
  readonly engine: "aurora-postgresql";
  /**
   * The engine's major version, such as `16`, of which AWS picks the minor one: no default, since one would drift. A minor
   * version, such as `16.11`, is one that AWS moves on from by itself and withdraws after a year or so: then nothing can be
   * made with it, and an update that still names it fails. Updates in place; another major one needs more.
   */
  readonly version: string;
  /** Name of the first database. Replaces the cluster when changed. */
  readonly databaseName: string;
  /** The master user. Replaces the cluster when changed. */
  readonly masterUsername: string;
  /** Size of each instance, such as `db.t4g.medium` (about $53 a month each). */
  readonly instanceClass: string;
  /** Instances, spread over the zones; two or more survive the loss of a zone (ledger F-54). */
  readonly instances: number;
  /** Name of the secret with the master user's credentials (ledger F-18). */
  readonly secretName: string;
  /** The key that encrypts the secret: one that admits Secrets Manager. */
  readonly secretKeyArn: pulumi.Input<string>;
  /** ARNs of the roles that may read the secret (ledger F-22). */
  readonly readers: readonly pulumi.Input<string>[];
  /** ARNs of the roles that deploy, who may read it too. */
  readonly deployerArns: readonly string[];
  /** Days in which the deleted secret can be restored. @default 30, without `deletionProtection` 0 */
  readonly secretRecoveryWindowDays?: number | undefined;
  /** Whether AWS refuses to delete the cluster (ledger D-38). */
  readonly deletionProtection: boolean;
  /** Days of backups, 1 to 35. */
  readonly backupRetentionDays: number;
  /** Family of the parameter group. @default `aurora-postgresql<major version>` */
  readonly parameterGroupFamily?: string | undefined;
  /** How the server's log is kept (ledger F-48). */
  readonly logs: StoreLogs;
}

/** How a container reaches a store. */
export interface ConnectOptions {
  /** Starts the names of its variables, such as `DB`. */
  readonly as: string;
}

/** Letters and digits: 40 of them are 238 bits, and need no escaping in a URL. */
const PASSWORD = { length: 40 };
/** Days of Performance Insights that cost nothing. */
const INSIGHTS_DAYS = 7;

/**
 * An Aurora PostgreSQL cluster in the data tier: encrypted with a customer-managed key, TLS forced on every connection,
 * IAM authentication on, instances in different zones, never public. Its master password is generated, encrypted in
 * Pulumi's state, and handed out by the secret that it is kept in.
 *
 * Nothing reaches it until a workload is given `connect`, which opens the port on both sides.
 *
 * Costs what its instances and storage do: two db.t4g.medium about $106 a month.
 *
 * Changing: `keyArn`, `databaseName` and `masterUsername` replace the cluster, deleted first after a final snapshot; with
 * `deletionProtection` AWS refuses that before anything is lost. A zone that is added may move an instance. The rest
 * updates in place, in production in the next maintenance window. AWS applies minor versions by itself, which a `version`
 * that names the major one alone does not see as a change; one that names a minor version has to follow, since AWS takes
 * no step back.
 */
export class EncryptedDatabase extends pulumi.ComponentResource {
  readonly cluster: aws.rds.Cluster;
  /** By zone, with a number from the second one in it on. */
  readonly instances: Readonly<Record<string, aws.rds.ClusterInstance>>;
  readonly securityGroup: aws.ec2.SecurityGroup;
  /** `dbname`, `engine`, `host`, `password`, `port` and `username` as JSON. */
  readonly secret: AppSecret;
  readonly logGroup: aws.cloudwatch.LogGroup;
  /** DNS name of the writer, once an instance answers there. */
  readonly host: pulumi.Output<string>;
  readonly port: number;
  /** Identifier of the cluster: the dimension of its metrics. */
  readonly clusterIdentifier: pulumi.Output<string>;
  readonly #name: string;
  readonly #args: EncryptedDatabaseArgs;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: EncryptedDatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:data:EncryptedDatabase", name, {}, opts);
    const { availabilityZones, vpcId } = args.network;
    const plan = planEncryptedDatabase(name, { ...args, availabilityZones });
    this.#name = name;
    this.#args = args;
    this.port = plan.port;
    const password = generatedPassword(`${name}-password`, PASSWORD, this);
    this.securityGroup = storeGroup(`${name}-sg`, "Database", vpcId, this);
    this.logGroup = storeLogGroup(`${name}-logs`, plan.logGroupName, args.logs, this);
    this.cluster = createCluster(this, name, plan, args, password);
    this.clusterIdentifier = this.cluster.clusterIdentifier;
    this.instances = createInstances(this, plan, args);
    this.host = answering(this.cluster, Object.values(this.instances));
    this.secret = createSecret(this, name, plan, args, password);
    this.registerOutputs({ clusterIdentifier: this.clusterIdentifier, host: this.host, secretArn: this.secret.arn });
  }

  /**
   * Connects as the master user: `<as>_HOST`, `<as>_PORT`, `<as>_NAME` and `<as>_USER` are plain, `<as>_PASSWORD` is
   * injected. The workload may read the whole secret (ledger F-14) and log in by IAM where the user was granted `rds_iam`.
   */
  connect({ as }: ConnectOptions): Access {
    const { deployment, databaseName, masterUsername } = this.#args;
    return access({
      target: `database/${componentKey(deployment, this.#name)}`,
      verb: "connect",
      connections: [{ securityGroupId: this.securityGroup.id, port: this.port }],
      statements: [this.#login(), ...this.secret.read().statements],
      environment: {
        [`${as}_HOST`]: this.host,
        [`${as}_PORT`]: `${this.port}`,
        [`${as}_NAME`]: databaseName,
        [`${as}_USER`]: masterUsername,
      },
      secrets: { [`${as}_PASSWORD`]: this.secret.ref("password") },
    });
  }

  /** Amazon Aurora User Guide, "Creating and using an IAM policy for IAM database access". */
  #login(): Statement {
    const { deployment, masterUsername } = this.#args;
    const { account, partition, region } = deployment;
    const users = pulumi.interpolate`arn:${partition}:rds-db:${region}:${account}:dbuser:${this.cluster.clusterResourceId}`;
    return {
      sid: "LogInToDatabase",
      actions: ["rds-db:connect"],
      resources: [pulumi.interpolate`${users}/${masterUsername}`],
    };
  }
}

function createCluster(
  parent: EncryptedDatabase,
  name: string,
  plan: EncryptedDatabasePlan,
  args: EncryptedDatabaseArgs,
  masterPassword: pulumi.Output<string>,
): aws.rds.Cluster {
  const { databaseName, engine, keyArn, masterUsername, network } = args;
  const tags = { Name: plan.identifier };
  const subnets = new aws.rds.SubnetGroup(
    `${name}-subnets`,
    { description: "Data tier", subnetIds: [...network.subnets.data.ids], tags },
    { parent },
  );
  const parameters = new aws.rds.ClusterParameterGroup(
    `${name}-parameters`,
    { description: "TLS only", family: plan.parameterGroupFamily, parameters: [...plan.parameters], tags },
    { parent },
  );
  const replacing = { databaseName, keyArn, masterUsername };
  return new aws.rds.Cluster(
    `${name}-cluster`,
    {
      clusterIdentifier: plan.identifier,
      engine,
      engineVersion: args.version,
      databaseName,
      masterUsername,
      masterPassword,
      port: plan.port,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [parent.securityGroup.id],
      dbClusterParameterGroupName: parameters.name,
      storageEncrypted: true,
      kmsKeyId: keyArn,
      iamDatabaseAuthenticationEnabled: true,
      enabledCloudwatchLogsExports: ["postgresql"],
      backupRetentionPeriod: args.backupRetentionDays,
      copyTagsToSnapshot: true,
      deletionProtection: args.deletionProtection,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: finalSnapshotName(`${name}-final-snapshot`, plan.identifier, replacing, parent),
      applyImmediately: plan.applyImmediately,
      tags,
    },
    { parent, deleteBeforeReplace: true, dependsOn: [parent.logGroup] },
  );
}

function createInstances(
  parent: EncryptedDatabase,
  plan: EncryptedDatabasePlan,
  { engine, instanceClass, keyArn }: EncryptedDatabaseArgs,
): Readonly<Record<string, aws.rds.ClusterInstance>> {
  const create = ({ logicalName, zone }: EncryptedDatabasePlan["instances"][number]) =>
    new aws.rds.ClusterInstance(
      logicalName,
      {
        clusterIdentifier: parent.cluster.id,
        engine,
        instanceClass,
        availabilityZone: zone,
        publiclyAccessible: false,
        caCertIdentifier: "rds-ca-rsa2048-g1",
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: keyArn,
        performanceInsightsRetentionPeriod: INSIGHTS_DAYS,
        applyImmediately: plan.applyImmediately,
        tags: { Name: logicalName },
      },
      { parent },
    );
  return Object.fromEntries(plan.instances.map((instance) => [instance.key, create(instance)]));
}

/** The cluster has its name before it has an instance; what the instances echo makes users of the name wait for them. */
function answering(cluster: aws.rds.Cluster, instances: readonly aws.rds.ClusterInstance[]): pulumi.Output<string> {
  return pulumi
    .all([cluster.endpoint, ...instances.map(({ clusterIdentifier }) => clusterIdentifier)])
    .apply(([endpoint]) => endpoint as string);
}

function createSecret(
  parent: EncryptedDatabase,
  name: string,
  plan: EncryptedDatabasePlan,
  args: EncryptedDatabaseArgs,
  password: pulumi.Output<string>,
): AppSecret {
  const { deployment, databaseName, masterUsername, secretName, readers, deployerArns } = args;
  const value = pulumi.all([parent.host, password]).apply(([host, generated]) =>
    secretJson({
      dbname: databaseName,
      // As the rotation functions of AWS know it (AWS Secrets Manager User Guide, "JSON structure of secrets").
      engine: "postgres",
      host,
      password: generated,
      port: plan.port,
      username: masterUsername,
    }),
  );
  return new AppSecret(
    `${name}-credentials`,
    {
      deployment,
      secretName,
      description: `Credentials of the database ${componentKey(deployment, name)}`,
      keyArn: args.secretKeyArn,
      value,
      readers,
      deployerArns,
      recoveryWindowDays: plan.secretRecoveryWindowDays,
    },
    { parent },
  );
}
