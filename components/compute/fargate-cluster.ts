import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { planFargateCluster, type ExistingCluster, type FargateClusterPlan } from "./fargate-cluster.plan.ts";

/** Where shells in containers are recorded, and what encrypts them on their way. */
export interface SessionRecords {
  readonly logGroupArn: pulumi.Input<string>;
  /** The key's policy admits whoever opens a session, and the task, for sessions. */
  readonly keyArn: pulumi.Input<string>;
}

/** Arguments of FargateCluster. */
export interface FargateClusterArgs {
  readonly deployment: Deployment;
  /**
   * A cluster of this account and region that exists already, by name: it is used and nothing is made. Its settings,
   * Container Insights among them, are its owner's. Changing to one, or away from one, replaces the services.
   * @default - a cluster is made
   */
  readonly existing?: ExistingCluster | undefined;
  /**
   * Physical name, such as `fintech-cluster` (ledger D-05). Replaces the cluster when changed.
   * @default - named by Pulumi
   */
  readonly clusterName?: string | undefined;
  /** `enhanced` adds metrics of tasks and containers, at about $0.07 a metric and month. @default enabled */
  readonly containerInsights?: "enabled" | "enhanced" | undefined;
  /** How the measurements of Container Insights are kept (ledger F-48). */
  readonly logs: {
    readonly retentionDays: number;
    /** The key that encrypts them. Its policy must admit `logs.<region>.amazonaws.com`. */
    readonly keyArn: pulumi.Input<string>;
  };
  /**
   * The key of shells that are opened in containers by ECS Exec: what is typed and answered is encrypted with it, and recorded
   * in a log group of its own. Its policy must admit the account's principals for sessions.
   * @default - nobody can open one
   */
  readonly sessions?: { readonly keyArn: pulumi.Input<string> } | undefined;
}

/**
 * An ECS cluster that runs on Fargate alone and is watched by Container Insights (ledger D-05, F-48). It costs nothing by
 * itself.
 *
 * GuardDuty's agent for Fargate, where the account has it put into every task, is not admitted yet: execution roles pull from
 * one repository, endpoints admit this account's principals, and the agent's own endpoint is none of ours. Until then tag the
 * cluster `GuardDutyManaged: false` (Amazon GuardDuty User Guide, "Managing automated security agent for Fargate").
 *
 * A shell in a container, where a service admits one, is recorded in a log group of the cluster's, encrypted, for as long as
 * the other logs are kept; CloudTrail says who opened it (ExecuteCommand).
 *
 * Changing: the name replaces the cluster and every service in it, deleted first because the name is taken; the rest
 * updates in place.
 */
export class FargateCluster extends pulumi.ComponentResource {
  /** Absent where the cluster exists already. */
  readonly cluster: aws.ecs.Cluster | undefined;
  /**
   * Where Container Insights writes: made before any task runs, or AWS would make it, for ever and without the key. Absent
   * where the cluster exists already.
   */
  readonly logGroup: aws.cloudwatch.LogGroup | undefined;
  /** ARN, once the log group stands. */
  readonly arn: pulumi.Output<string>;
  readonly clusterName: pulumi.Output<string>;
  /** Where shells in containers are recorded; undefined where nobody can open one, or the cluster is somebody else's. */
  readonly sessions: SessionRecords | undefined;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: FargateClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:compute:FargateCluster", name, {}, opts);
    const plan = planFargateCluster(name, args.deployment, args);
    if (plan.kind === "existing") {
      this.arn = pulumi.output(plan.arn);
      this.clusterName = pulumi.output(plan.clusterName);
    } else {
      const sessions = createSessionLog(this, name, plan, args);
      const cluster = createCluster(this, name, plan, sessions);
      const logGroup = createLogGroup(this, name, cluster, args.logs);
      this.sessions = sessions?.records;
      this.cluster = cluster;
      this.logGroup = logGroup;
      this.arn = pulumi.all([cluster.arn, logGroup.arn]).apply(([arn]) => arn);
      this.clusterName = cluster.name;
    }
    this.registerOutputs({ arn: this.arn, clusterName: this.clusterName });
  }
}

type MadeCluster = Extract<FargateClusterPlan, { readonly kind: "made" }>;

interface SessionLog {
  readonly records: SessionRecords;
  readonly configuration: aws.ecs.ClusterArgs["configuration"];
}

/** What every shell in the cluster is bound to, whoever opens it (Amazon ECS API reference, "ExecuteCommandConfiguration"). */
function createSessionLog(
  parent: pulumi.Resource,
  name: string,
  { clusterName }: MadeCluster,
  { logs, sessions }: FargateClusterArgs,
): SessionLog | undefined {
  if (sessions === undefined) return undefined;
  const groupName = `/ecs/${clusterName ?? name}-sessions`;
  const group = new aws.cloudwatch.LogGroup(
    `${name}-sessions`,
    { name: groupName, retentionInDays: logs.retentionDays, kmsKeyId: logs.keyArn, tags: { Name: groupName } },
    { parent, deleteBeforeReplace: true },
  );
  const logConfiguration = { cloudWatchEncryptionEnabled: true, cloudWatchLogGroupName: group.name };
  return {
    records: { logGroupArn: group.arn, keyArn: sessions.keyArn },
    configuration: {
      executeCommandConfiguration: { kmsKeyId: sessions.keyArn, logging: "OVERRIDE", logConfiguration },
    },
  };
}

function createCluster(
  parent: pulumi.Resource,
  name: string,
  { clusterName, containerInsights }: MadeCluster,
  sessions: SessionLog | undefined,
): aws.ecs.Cluster {
  return new aws.ecs.Cluster(
    `${name}-cluster`,
    {
      ...(clusterName === undefined ? {} : { name: clusterName }),
      settings: [{ name: "containerInsights", value: containerInsights }],
      ...(sessions === undefined ? {} : { configuration: sessions.configuration }),
      tags: { Name: clusterName ?? name },
    },
    { parent, deleteBeforeReplace: clusterName !== undefined },
  );
}

function createLogGroup(
  parent: pulumi.Resource,
  name: string,
  cluster: aws.ecs.Cluster,
  logs: FargateClusterArgs["logs"],
): aws.cloudwatch.LogGroup {
  return new aws.cloudwatch.LogGroup(
    `${name}-insights`,
    {
      name: pulumi.interpolate`/aws/ecs/containerinsights/${cluster.name}/performance`,
      retentionInDays: logs.retentionDays,
      kmsKeyId: logs.keyArn,
      tags: { Name: `${name}-insights` },
    },
    { parent, deleteBeforeReplace: true },
  );
}
