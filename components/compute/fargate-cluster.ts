import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";

/** Arguments of FargateCluster. */
export interface FargateClusterArgs {
  readonly deployment: Deployment;
  /** Physical name, such as `fintech-cluster` (ledger D-05). @default - named by Pulumi. Replaces the cluster when changed. */
  readonly clusterName?: string | undefined;
  /** `enhanced` adds metrics of tasks and containers, at about $0.07 a metric and month. @default enabled */
  readonly containerInsights?: "enabled" | "enhanced" | undefined;
  /** How the measurements of Container Insights are kept (ledger F-48). */
  readonly logs: {
    readonly retentionDays: number;
    /** The key that encrypts them. Its policy must admit `logs.<region>.amazonaws.com`. */
    readonly keyArn: pulumi.Input<string>;
  };
}

/**
 * An ECS cluster that runs on Fargate alone and is watched by Container Insights (ledger D-05, F-48). It costs nothing by
 * itself.
 *
 * GuardDuty's agent for Fargate, where the account has it put into every task, is not admitted yet: execution roles pull from
 * one repository, endpoints admit this account's principals, and the agent's own endpoint is none of ours. Until then tag the
 * cluster `GuardDutyManaged: false` (Amazon GuardDuty User Guide, "Managing automated security agent for Fargate").
 *
 * Changing: the name replaces the cluster and every service in it, deleted first because the name is taken; the rest
 * updates in place.
 */
export class FargateCluster extends pulumi.ComponentResource {
  readonly cluster: aws.ecs.Cluster;
  /** Where Container Insights writes: made before any task runs, or AWS would make it, for ever and without the key. */
  readonly logGroup: aws.cloudwatch.LogGroup;
  /** ARN, once the log group stands. */
  readonly arn: pulumi.Output<string>;
  readonly clusterName: pulumi.Output<string>;

  constructor(name: string, args: FargateClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:compute:FargateCluster", name, {}, opts);
    const { clusterName, containerInsights = "enabled", logs } = args;
    this.cluster = new aws.ecs.Cluster(
      `${name}-cluster`,
      {
        ...(clusterName === undefined ? {} : { name: clusterName }),
        settings: [{ name: "containerInsights", value: containerInsights }],
        tags: { Name: clusterName ?? name },
      },
      { parent: this, deleteBeforeReplace: clusterName !== undefined },
    );
    this.logGroup = new aws.cloudwatch.LogGroup(
      `${name}-insights`,
      {
        name: pulumi.interpolate`/aws/ecs/containerinsights/${this.cluster.name}/performance`,
        retentionInDays: logs.retentionDays,
        kmsKeyId: logs.keyArn,
        tags: { Name: `${name}-insights` },
      },
      { parent: this, deleteBeforeReplace: true },
    );
    this.arn = pulumi.all([this.cluster.arn, this.logGroup.arn]).apply(([arn]) => arn);
    this.clusterName = this.cluster.name;
    this.registerOutputs({ arn: this.arn, clusterName: this.clusterName });
  }
}
