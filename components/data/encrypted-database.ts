import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { access, type Access } from "../identity/access.ts";
import type { NetworkBinding } from "../identity/data-guard.ts";
import type { Statement } from "../identity/statement.ts";
import { componentKey } from "../naming.ts";
import type { AppSecret } from "../secrets/app-secret.ts";
import { generatedPassword } from "../secrets/random-secret.ts";
import { createAuroraCluster } from "./aurora-cluster.ts";
import type { BackupStore } from "./backup-store.ts";
import type { DatabaseNetwork } from "./data-network.ts";
import type { DatabaseCapacity } from "./database-capacity.plan.ts";
import type { DatabaseCluster } from "./database-cluster.ts";
import { DATABASE_ENGINES, type DatabaseEngine } from "./database-engines.ts";
import { createMasterSecret, createUserSecret, PASSWORD } from "./database-secrets.ts";
import type { DatabaseWatch } from "./database-watch.plan.ts";
import { createDocumentCluster } from "./document-cluster.ts";
import {
  planEncryptedDatabase,
  type DatabaseStorage,
  type DatabaseUser,
  type MasterSecret,
  type SecretForm,
} from "./encrypted-database.plan.ts";
import { guardMaster } from "./master-guard.ts";
import { createRotationFunction, type RotationFunction } from "./rotation-function.ts";
import { storeGroup } from "./store-group.ts";
import { storeLogGroup, type StoreLogs } from "./store-logs.ts";

/** Arguments of EncryptedDatabase. */
export interface EncryptedDatabaseArgs extends DatabaseWatch {
  readonly deployment: Deployment;
  readonly network: DatabaseNetwork;
  /** The key that encrypts storage, snapshots and Performance Insights (ledger F-23). Replaces the cluster when changed. */
  readonly keyArn: pulumi.Input<string>;
  /** Aurora PostgreSQL, or Amazon DocumentDB, which speaks MongoDB's language. Replaces the cluster when changed. */
  readonly engine: DatabaseEngine;
  /**
   * The engine's major version, such as `16` or `5.0`, of which AWS picks the minor one: no default, since one would drift. A minor
   * version, such as `16.11`, is one that AWS moves on from by itself and withdraws after a year or so: then nothing can be
   * made with it, and an update that still names it fails. Updates in place; another major one needs more.
   */
  readonly version: string;
  /**
   * Name of the application's database. Aurora makes it with the cluster, which a change replaces; DocumentDB makes it at
   * its first use, and a change only names another one.
   */
  readonly databaseName: string;
  /** The master user. Replaces the cluster when changed. */
  readonly masterUsername: string;
  /**
   * Size of each instance, such as `db.t4g.medium` (about $53 a month each), where `capacity` does not scale them. Updates in
   * place, one instance after the other.
   */
  readonly instanceClass?: string | undefined;
  /**
   * Between what each instance scales with the load, in place of `instanceClass` (Aurora $0.12 an ACU and hour, DocumentDB
   * $0.0822 a DCU and hour). Updates in place, to and from a class of a fixed size too.
   */
  readonly capacity?: DatabaseCapacity | undefined;
  /** Instances, spread over the zones; two or more survive the loss of a zone (ledger F-54). */
  readonly instances: number;
  /** Name of the secret with the application user's credentials (ledger F-18). Replaces the secret when changed. */
  readonly secretName: string;
  /** The application's own user, which services connect as. */
  readonly user: DatabaseUser;
  /**
   * Keeps a generated master password in a secret of this name. @default - Aurora: AWS makes the password, keeps it under
   * `secretKeyArn` and rotates it; DocumentDB: `/<environment>/<application>/<key>/master`
   */
  readonly masterSecret?: MasterSecret | undefined;
  /**
   * What the secret holds: JSON with a key for each part, or one connection string (ledger M-07). Updates in place, and
   * tasks that start anew read the other form. @default fields
   */
  readonly secretForm?: SecretForm | undefined;
  /** The key that encrypts the secrets: one that admits Secrets Manager. */
  readonly secretKeyArn: pulumi.Input<string>;
  /** ARNs of the roles that may read the secret (ledger F-22). */
  readonly readers: readonly pulumi.Input<string>[];
  /** Readers that may read it from inside a network only. @default - nobody is bound */
  readonly onlyFromNetwork?: NetworkBinding | undefined;
  /** ARNs of the roles that deploy, who may read it too. */
  readonly deployerArns: readonly string[];
  /** Days in which the deleted secret can be restored. @default 30, without `deletionProtection` 0 */
  readonly secretRecoveryWindowDays?: number | undefined;
  /** Whether AWS refuses to delete the cluster (ledger D-38). */
  readonly deletionProtection: boolean;
  /** Days of backups, 1 to 35. */
  readonly backupRetentionDays: number;
  /**
   * `io-optimized` costs more for instances and storage and nothing for input and output: cheaper where these are more than a
   * quarter of the bill (Amazon Aurora User Guide, "Storage configurations"). Updates in place; AWS lets one go back at any
   * time, and forth once in 30 days. @default standard
   */
  readonly storage?: DatabaseStorage | undefined;
  /** Family of the parameter group. @default - that of the version, such as `aurora-postgresql16` or `docdb5.0` */
  readonly parameterGroupFamily?: string | undefined;
  /** How the server's logs are kept (ledger F-48). */
  readonly logs: StoreLogs;
}

/** How a container reaches a store. */
export interface ConnectOptions {
  /** Starts the names of its variables, such as `DB`. */
  readonly as: string;
  /** What the variables hold: the form of the database's secret, which has only one. @default fields */
  readonly form?: SecretForm | undefined;
}

/** By engine. */
const CREATE = { "aurora-postgresql": createAuroraCluster, documentdb: createDocumentCluster };

/** Days between rotations of a master password that AWS keeps (ledger Z-48). Without a word of ours it would be 7. */
const MASTER_ROTATION_DAYS = 30;

/**
 * A database cluster in the data tier, Aurora PostgreSQL or Amazon DocumentDB: encrypted with a customer-managed key, TLS
 * forced on every connection, its logs in encrypted groups, instances in different zones, never public. Aurora also takes
 * logins by IAM.
 *
 * Services connect as the application's own user and never get the master's password. AWS makes and rotates Aurora's; that
 * of DocumentDB is generated, encrypted in Pulumi's state. Only deployers and the rotation function read either's secret.
 * The application user's first password is generated too and handed out by its secret; the user itself is made in the
 * database by hand (docs/runbooks/application-user.md), since AWS has no call for that.
 *
 * Nothing reaches it until a workload is given \`connect\`, which opens the port on both sides.
 *
 * Costs what its instances and storage do: two db.t4g.medium about $106 a month as Aurora, $112 as DocumentDB; and $0.40 for
 * each secret.
 *
 * Changing: \`engine\`, \`keyArn\`, \`masterUsername\` and Aurora's \`databaseName\` replace the cluster, deleted first after a final
 * snapshot; with \`deletionProtection\` AWS refuses that before anything is lost. A zone that is added may move an instance.
 * The rest updates in place, in production in the next maintenance window, \`capacity\` at once. AWS applies minor versions by
 * itself, which a \`version\` that names the major one alone does not see as a change; one that names a minor version has to
 * follow, since AWS takes no step back. Without \`masterSecret\` the master gets another password at once: see docs/upgrades
 * first.
 */
export class EncryptedDatabase extends pulumi.ComponentResource {
  readonly cluster: DatabaseCluster["cluster"];
  /** By zone, with a number from the second one in it on. */
  readonly instances: DatabaseCluster["instances"];
  readonly securityGroup: aws.ec2.SecurityGroup;
  /**
   * The application user's: `dbname`, `engine`, `host`, `password`, `port` and `username` as JSON, with rotation `masterarn`
   * too; or one connection string.
   */
  readonly secret: AppSecret;
  /** The master's, where Pulumi generated its password. */
  readonly masterSecret: AppSecret | undefined;
  /** ARN of the master's, whoever keeps it. */
  readonly masterSecretArn: pulumi.Output<string>;
  /** AWS's function that rotates the application user; absent without rotation. */
  readonly rotation: RotationFunction | undefined;
  /** By the engine's name for the log: `postgresql` and `logExports`; `audit` and `profiler`. */
  readonly logGroups: Readonly<Record<string, aws.cloudwatch.LogGroup>>;
  /** DNS name of the writer, once an instance answers there. */
  readonly host: pulumi.Output<string>;
  readonly port: number;
  /** Identifier of the cluster: the dimension of its metrics. */
  readonly clusterIdentifier: pulumi.Output<string>;
  /** What CloudWatch knows it by. */
  readonly metrics: { readonly namespace: "AWS/RDS" | "AWS/DocDB"; readonly clusterIdentifier: pulumi.Output<string> };
  readonly #name: string;
  readonly #args: EncryptedDatabaseArgs;
  readonly #connectsAs: "user" | "master";

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: EncryptedDatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:data:EncryptedDatabase", name, {}, opts);
    const { availabilityZones, vpcId } = args.network;
    const plan = planEncryptedDatabase(name, { ...args, availabilityZones });
    this.#name = name;
    this.#args = args;
    this.port = plan.port;
    this.#connectsAs = plan.connectsAs;
    const password = plan.masterSecret && generatedPassword(`${name}-password`, PASSWORD, this);
    this.securityGroup = storeGroup(`${name}-sg`, "Database", vpcId, this);
    this.logGroups = Object.fromEntries(
      plan.logGroups.map(({ type, role, groupName }) => [
        type,
        storeLogGroup(`${name}-${role}`, groupName, args.logs, this),
      ]),
    );
    const { cluster, instances } = CREATE[args.engine]({
      ...args,
      parent: this,
      name,
      plan,
      masterPassword: password,
      securityGroup: this.securityGroup,
      logGroups: Object.values(this.logGroups),
    });
    this.cluster = cluster;
    this.instances = instances;
    this.clusterIdentifier = cluster.clusterIdentifier;
    const { clusterIdentifier } = cluster;
    this.metrics = { namespace: DATABASE_ENGINES[args.engine].metricsNamespace, clusterIdentifier };
    this.host = answering({ cluster, instances });
    // The policy of a secret of ours names the function's role, and the function is told the secret: one comes first.
    const [roleArn, resolveRole] = pulumi.deferredOutput<string>();
    const secrets = { ...args, parent: this, name, plan, host: this.host };
    this.masterSecret =
      password && createMasterSecret(secrets, password, args.user.rotationDays === undefined ? [] : [roleArn]);
    this.masterSecretArn = this.masterSecret?.arn ?? rotatedByAws(this, name, cluster);
    this.rotation =
      args.user.rotationDays === undefined
        ? undefined
        : createRotationFunction({
            ...args,
            parent: this,
            name,
            vpcId,
            subnetIds: args.network.subnets.app.ids,
            masterSecretArn: this.masterSecret?.secret.arn ?? this.masterSecretArn,
            clusterArn: cluster.arn,
          });
    resolveRole(this.rotation?.roleArn ?? pulumi.output(""));
    const rotators = this.rotation === undefined ? [] : [this.rotation.roleArn];
    if (this.masterSecret === undefined)
      guardMaster(this, name, { ...args, secretArn: this.masterSecretArn, rotators });
    this.secret = createUserSecret(
      secrets,
      this.rotation && { ...this.rotation, masterSecretArn: this.masterSecretArn },
    );
    this.registerOutputs({ clusterIdentifier: this.clusterIdentifier, host: this.host, secretArn: this.secret.arn });
  }

  /** As AWS Backup knows it. */
  recoverable(): BackupStore {
    const { deployment, engine, keyArn } = this.#args;
    return {
      key: `database/${componentKey(deployment, this.#name)}`,
      type: engine === "documentdb" ? "DocumentDB" : "Aurora",
      arn: pulumi.output(this.cluster.arn),
      keyArn,
      network: {
        subnetGroupName: pulumi.output(this.cluster.dbSubnetGroupName),
        securityGroupId: this.securityGroup.id,
      },
    };
  }

  /**
   * Connects as the application's user. As `fields`, `<as>_HOST`, `<as>_PORT` and `<as>_NAME` are plain, `<as>_USER`, which
   * alternates with rotation, and `<as>_PASSWORD` are injected; as `uri`, all is in `<as>_URI`, which is injected. The
   * workload may read the whole secret (ledger F-14) and, of Aurora, log in by IAM where the user was granted `rds_iam`.
   */
  connect({ as, form = "fields" }: ConnectOptions): Access {
    const { databaseName, engine } = this.#args;
    const secret = this.#connectsAs === "master" && this.masterSecret !== undefined ? this.masterSecret : this.secret;
    const login = DATABASE_ENGINES[engine].loginByIam ? [this.#login()] : [];
    const fields = { [`${as}_HOST`]: this.host, [`${as}_PORT`]: `${this.port}`, [`${as}_NAME`]: databaseName };
    const injected = { [`${as}_USER`]: secret.ref("username"), [`${as}_PASSWORD`]: secret.ref("password") };
    return access({
      ...this.#way("connect"),
      statements: [...login, ...secret.read().statements],
      environment: form === "uri" ? {} : fields,
      secrets: form === "uri" ? { [`${as}_URI`]: secret.ref() } : injected,
    });
  }

  /** What the rotation function does, its role's policy being AWS's: its way to the database, and what it asks of AWS. */
  rotate(): Access {
    const secrets = [
      "DescribeSecret",
      "GetRandomPassword",
      "GetSecretValue",
      "PutSecretValue",
      "UpdateSecretVersionStage",
    ];
    return access({
      ...this.#way("rotate"),
      statements: [
        {
          sid: "Rotate",
          actions: secrets.map((action) => `secretsmanager:${action}`),
          resources: [this.secret.arn, this.masterSecretArn],
        },
        { sid: "FindCluster", actions: ["rds:DescribeDBClusters"], resources: [this.cluster.arn] },
      ],
    });
  }

  /** What an operator needs to make the application's user in the database: names and ARNs, and no password. */
  get userInputs(): Readonly<Record<string, pulumi.Input<string | number>>> {
    const { databaseName, masterUsername, user } = this.#args;
    return {
      host: this.host,
      port: this.port,
      database: databaseName,
      user: user.name,
      masterUser: masterUsername,
      secretArn: this.secret.arn,
      masterSecretArn: this.masterSecretArn,
    };
  }

  #way(verb: string) {
    return {
      target: `database/${componentKey(this.#args.deployment, this.#name)}`,
      verb,
      connections: [{ securityGroupId: this.securityGroup.id, port: this.port }],
    };
  }

  /** Amazon Aurora User Guide, "Creating and using an IAM policy for IAM database access". */
  #login(): Statement {
    const { deployment, masterUsername, user } = this.#args;
    const { account, partition, region } = deployment;
    const users = pulumi.interpolate`arn:${partition}:rds-db:${region}:${account}:dbuser:${this.cluster.clusterResourceId}`;
    return {
      sid: "LogInToDatabase",
      actions: ["rds-db:connect"],
      resources: [pulumi.interpolate`${users}/${this.#connectsAs === "master" ? masterUsername : user.name}`],
    };
  }
}

/** The cluster has its name before it has an instance; what the instances echo makes users of the name wait for them. */
function answering({ cluster, instances }: DatabaseCluster): pulumi.Output<string> {
  return pulumi
    .all([cluster.endpoint, ...Object.values(instances).map(({ clusterIdentifier }) => clusterIdentifier)])
    .apply(([endpoint]) => endpoint as string);
}

/** The secret that AWS keeps the master's password in, with a schedule of ours. */
function rotatedByAws(
  parent: EncryptedDatabase,
  name: string,
  cluster: DatabaseCluster["cluster"],
): pulumi.Output<string> {
  const secretArn = cluster.masterUserSecrets.apply(([secret]) => secret?.secretArn ?? "");
  const schedule = new aws.secretsmanager.SecretRotation(
    `${name}-master-rotation`,
    {
      secretId: secretArn,
      rotateImmediately: false,
      rotationRules: { automaticallyAfterDays: MASTER_ROTATION_DAYS },
    },
    { parent },
  );
  return schedule.secretId;
}
