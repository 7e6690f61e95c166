import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { access, type Access } from "../identity/access.ts";
import type { NetworkBinding } from "../identity/data-guard.ts";
import type { Statement } from "../identity/statement.ts";
import { componentKey } from "../naming.ts";
import { secretJson } from "../secrets/app-secret.plan.ts";
import { AppSecret } from "../secrets/app-secret.ts";
import { generatedPassword } from "../secrets/random-secret.ts";
import type { DataNetwork } from "./data-network.ts";
import { createCacheUsers, type CacheUsers } from "./cache-users.ts";
import {
  planEncryptedCache,
  type CacheAuth,
  type CacheEngine,
  type EncryptedCachePlan,
} from "./encrypted-cache.plan.ts";
import type { ConnectOptions } from "./encrypted-database.ts";
import { finalSnapshotName } from "./final-snapshot.ts";
import { storeGroup } from "./store-group.ts";
import { storeLogGroup, type StoreLogs } from "./store-logs.ts";

/** Arguments of EncryptedCache. */
export interface EncryptedCacheArgs {
  readonly deployment: Deployment;
  readonly network: DataNetwork;
  /** The key that encrypts data and snapshots (ledger F-24). Replaces the cache when changed. */
  readonly keyArn: pulumi.Input<string>;
  readonly engine: CacheEngine;
  /** The engine's version, from 7 on, such as `7.1`; no default, since one would drift. Updates in place, upwards. */
  readonly version: string;
  /** Size of each node, such as `cache.t4g.small` (about $23 a month each). */
  readonly nodeType: string;
  /** Nodes, one of them the primary; from two on they stand in different zones and fail over (ledger F-54). */
  readonly nodes: number;
  /**
   * `token`: one AUTH token for all clients, in a secret (ledger F-20). `users`: a user of the application's own, who logs
   * in by IAM and has no password, and no default user. @default token
   */
  readonly auth?: CacheAuth | undefined;
  /** With `users`: what the application's user may do. @default - reads and writes keys, and no dangerous command */
  readonly accessString?: string | undefined;
  /** Name of the secret with the AUTH token (ledger F-20). Unused with `users`. */
  readonly secretName: string;
  /** The key that encrypts the secret: one that admits Secrets Manager. */
  readonly secretKeyArn: pulumi.Input<string>;
  /** ARNs of the roles that may read the secret (ledger F-22). */
  readonly readers: readonly pulumi.Input<string>[];
  /** Readers that may read it from inside a network only. @default - nobody is bound */
  readonly onlyFromNetwork?: NetworkBinding | undefined;
  /** ARNs of the roles that deploy, who may read it too. */
  readonly deployerArns: readonly string[];
  /** Days in which the deleted secret can be restored. @default 30, without `deletionProtection` 0 */
  readonly secretRecoveryWindowDays?: number | undefined;
  /** Days of daily snapshots, 0 to 35. With 0 none is taken at the end either. */
  readonly snapshotRetentionDays: number;
  /** Holds for the secret: ElastiCache has no deletion protection of its own. */
  readonly deletionProtection: boolean;
  /** How the slow log and the engine's log are kept (ledger F-48). */
  readonly logs: StoreLogs;
}

/** An AUTH token of letters and digits: 64 of the 16 to 128 characters that ElastiCache takes. */
const TOKEN = { length: 64 };

/**
 * A Redis or Valkey cache in the data tier: encrypted with a customer-managed key, TLS and an AUTH token required of every
 * client, nodes in different zones that fail over. The token is generated, encrypted in Pulumi's state, and handed out by
 * the secret that it is kept in. With `auth: users` there is none: the application logs in by IAM, as a user of its own.
 *
 * Nothing reaches it until a workload is given `connect`, which opens the port on both sides.
 *
 * Costs what its nodes do: two cache.t4g.small about $47 a month.
 *
 * Changing: `keyArn` and `engine` from Valkey to Redis replace the cache, the successor first and empty; `nodes` and
 * `nodeType` change in place; `auth` is changed on a new cache, since AWS takes the step only in parts (Amazon ElastiCache
 * User Guide, "Migrating from AUTH to RBAC"). In production changes wait for the maintenance window. AWS applies minor versions by itself.
 */
export class EncryptedCache extends pulumi.ComponentResource {
  readonly replicationGroup: aws.elasticache.ReplicationGroup;
  readonly securityGroup: aws.ec2.SecurityGroup;
  /** `authToken`, `host` and `port` as JSON; absent with `users`. */
  readonly secret: AppSecret | undefined;
  /** `engine-log` and `slow-log`. */
  readonly logGroups: Readonly<Record<string, aws.cloudwatch.LogGroup>>;
  /** DNS name of the primary, over TLS (ledger D-14). */
  readonly host: pulumi.Output<string>;
  readonly port: number;
  readonly #name: string;
  readonly #deployment: Deployment;
  readonly #users: CacheUsers | undefined;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: EncryptedCacheArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:data:EncryptedCache", name, {}, opts);
    const { availabilityZones, vpcId } = args.network;
    const plan = planEncryptedCache(name, { ...args, availabilityZones });
    this.#name = name;
    this.#deployment = args.deployment;
    this.port = plan.port;
    this.#users = plan.users && createCacheUsers(this, name, plan.users);
    const token = plan.users === undefined ? generatedPassword(`${name}-auth-token`, TOKEN, this) : undefined;
    this.securityGroup = storeGroup(`${name}-sg`, "Cache", vpcId, this);
    this.logGroups = Object.fromEntries(
      plan.logs.map(({ type, logGroupName }) => [
        type,
        storeLogGroup(`${name}-${type}`, logGroupName, args.logs, this),
      ]),
    );
    const authentication =
      this.#users === undefined
        ? { authToken: token, authTokenUpdateStrategy: "ROTATE" }
        : { userGroupIds: [this.#users.group.userGroupId] };
    this.replicationGroup = createReplicationGroup(this, name, plan, args, authentication);
    this.host = this.replicationGroup.primaryEndpointAddress;
    this.secret = token && createSecret(this, name, plan, args, token);
    this.registerOutputs({ host: this.host, secretArn: this.secret?.arn });
  }

  /**
   * Connects over TLS: `<as>_HOST` and `<as>_PORT` are plain. With a token, `<as>_AUTH_TOKEN` is injected, and the workload
   * may read the whole secret (ledger F-14). With users, `<as>_USER` is whom it logs in as, and its role may.
   */
  connect({ as }: ConnectOptions): Access {
    const port = `${this.port}`;
    return access({
      target: `cache/${componentKey(this.#deployment, this.#name)}`,
      verb: "connect",
      connections: [{ securityGroupId: this.securityGroup.id, port: this.port }],
      statements: this.#users === undefined ? (this.secret?.read().statements ?? []) : [this.#login(this.#users)],
      environment: {
        [`${as}_HOST`]: this.host,
        [`${as}_PORT`]: port,
        ...(this.#users === undefined ? {} : { [`${as}_USER`]: this.#users.application.userId }),
      },
      secrets: this.secret === undefined ? {} : { [`${as}_AUTH_TOKEN`]: this.secret.ref("authToken") },
    });
  }

  #login({ application }: CacheUsers): Statement {
    return {
      sid: "LogInToCache",
      actions: ["elasticache:Connect"],
      resources: [this.replicationGroup.arn, application.arn],
    };
  }
}

function createReplicationGroup(
  parent: EncryptedCache,
  name: string,
  plan: EncryptedCachePlan,
  args: EncryptedCacheArgs,
  authentication: Pick<aws.elasticache.ReplicationGroupArgs, "authToken" | "authTokenUpdateStrategy" | "userGroupIds">,
): aws.elasticache.ReplicationGroup {
  const { engine, keyArn, network, nodes } = args;
  const tags = { Name: name };
  const subnets = new aws.elasticache.SubnetGroup(
    `${name}-subnets`,
    { description: "Data tier", subnetIds: [...network.subnets.data.ids], tags },
    { parent },
  );
  const parameters = new aws.elasticache.ParameterGroup(
    `${name}-parameters`,
    { description: `Of ${name}`, family: plan.parameterGroupFamily, tags },
    { parent },
  );
  const snapshot = () => finalSnapshotName(`${name}-final-snapshot`, plan.logicalName, { engine, keyArn }, parent);
  return new aws.elasticache.ReplicationGroup(
    plan.logicalName,
    {
      description: `Cache ${componentKey(args.deployment, name)}`,
      engine,
      engineVersion: args.version,
      nodeType: args.nodeType,
      numCacheClusters: nodes,
      automaticFailoverEnabled: plan.multiAz,
      multiAzEnabled: plan.multiAz,
      port: plan.port,
      subnetGroupName: subnets.name,
      securityGroupIds: [parent.securityGroup.id],
      parameterGroupName: parameters.name,
      atRestEncryptionEnabled: true,
      kmsKeyId: keyArn,
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      ...authentication,
      autoMinorVersionUpgrade: true,
      snapshotRetentionLimit: args.snapshotRetentionDays,
      ...(plan.finalSnapshot ? { finalSnapshotIdentifier: snapshot() } : {}),
      logDeliveryConfigurations: plan.logs.map(({ type, logGroupName }) => ({
        logType: type,
        logFormat: "json",
        destinationType: "cloudwatch-logs",
        destination: parent.logGroups[type]?.name ?? logGroupName,
      })),
      applyImmediately: plan.applyImmediately,
      tags,
    },
    { parent },
  );
}

function createSecret(
  parent: EncryptedCache,
  name: string,
  plan: EncryptedCachePlan,
  args: EncryptedCacheArgs,
  token: pulumi.Output<string>,
): AppSecret {
  const { deployment, secretName, readers, deployerArns } = args;
  const value = pulumi
    .all([parent.host, token])
    .apply(([host, authToken]) => secretJson({ authToken, host, port: plan.port }));
  return new AppSecret(
    `${name}-token`,
    {
      deployment,
      secretName,
      description: `AUTH token of the cache ${componentKey(deployment, name)}`,
      keyArn: args.secretKeyArn,
      value,
      readers,
      onlyFromNetwork: args.onlyFromNetwork,
      deployerArns,
      recoveryWindowDays: plan.secretRecoveryWindowDays,
    },
    { parent },
  );
}
