import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { policyDocument } from "../identity/statement.ts";
import { eventPattern, planEventDelivery } from "./deployment-events.plan.ts";

/** Arguments of DeploymentEvents. */
export interface DeploymentEventsArgs {
  readonly deployment: Deployment;
  /** Physical name of the cluster whose services are followed. */
  readonly clusterName: pulumi.Input<string>;
  readonly logs: {
    readonly retentionDays: number;
    /** The key that encrypts them. Its policy must admit `logs.<region>.amazonaws.com`. */
    readonly keyArn: pulumi.Input<string>;
  };
}

/**
 * A record of what ECS does to a cluster's services: each deployment that starts, completes or fails, and each change of the
 * number of tasks, from EventBridge into an encrypted log group (ledger M-32). ECS itself forgets its events after a hundred.
 *
 * It costs next to nothing: events of AWS's services are free, and a deployment writes a few kilobytes. AWS takes ten
 * resource policies of CloudWatch Logs in a region of an account (Amazon CloudWatch Logs User Guide, "CloudWatch Logs
 * quotas"), of which this is one.
 *
 * Changing: the retention and the key update in place, as does another cluster.
 */
export class DeploymentEvents extends pulumi.ComponentResource {
  readonly logGroup: aws.cloudwatch.LogGroup;
  readonly rule: aws.cloudwatch.EventRule;

  constructor(name: string, args: DeploymentEventsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:monitoring:DeploymentEvents", name, {}, opts);
    const { deployment, clusterName, logs } = args;
    const parent = { parent: this };
    // The console offers groups of this path alone as a rule's target.
    const groupName = `/aws/events/${name}`;
    this.logGroup = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      { name: groupName, retentionInDays: logs.retentionDays, kmsKeyId: logs.keyArn, tags: { Name: groupName } },
      { ...parent, deleteBeforeReplace: true },
    );
    this.rule = new aws.cloudwatch.EventRule(
      `${name}-rule`,
      {
        description: "Deployments and scaling of the cluster's services",
        eventPattern: pulumi.output(clusterName).apply((cluster) => eventPattern(deployment, cluster)),
        tags: { Name: `${name}-rule` },
      },
      parent,
    );
    const streams = pulumi.interpolate`${this.logGroup.arn}:*`;
    const policy = new aws.cloudwatch.LogResourcePolicy(
      `${name}-policy`,
      { policyName: `${name}-policy`, policyDocument: policyDocument(planEventDelivery(this.rule.arn, streams)) },
      { ...parent, deleteBeforeReplace: true },
    );
    new aws.cloudwatch.EventTarget(
      `${name}-target`,
      { rule: this.rule.name, arn: this.logGroup.arn },
      { ...parent, dependsOn: [policy] },
    );
    this.registerOutputs({ logGroup: this.logGroup, rule: this.rule });
  }
}
