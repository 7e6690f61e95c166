import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { policyDocument } from "../identity/statement.ts";
import { planAlertTopic, planTopicPolicy } from "./alert-topic.plan.ts";

/** Arguments of AlertTopic. */
export interface AlertTopicArgs {
  readonly deployment: Deployment;
  /** Physical name. @default - named by Pulumi. Replaces the topic when changed. */
  readonly topicName?: string | undefined;
  /**
   * The key that encrypts messages. Its policy must admit `cloudwatch.amazonaws.com`, which AWS's own key for SNS does not,
   * or alarms are lost (ledger F-50).
   */
  readonly keyArn: pulumi.Input<string>;
  /** Addresses that alerts go to. SNS asks each to confirm; until then it gets nothing. @default none */
  readonly emails?: readonly string[] | undefined;
}

/**
 * The topic that alarms are sent to: encrypted, with publishing open to this account's alarms only, over TLS.
 *
 * Changing: `topicName` replaces the topic, deleted first, and its subscriptions, which are asked to confirm again. An
 * address that goes is unsubscribed.
 */
export class AlertTopic extends pulumi.ComponentResource {
  readonly topic: aws.sns.Topic;
  /** ARN, once alarms may publish. */
  readonly arn: pulumi.Output<string>;
  /** By address. */
  readonly subscriptions: Readonly<Record<string, aws.sns.TopicSubscription>>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: AlertTopicArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:monitoring:AlertTopic", name, {}, opts);
    const plan = planAlertTopic(name, args);
    this.topic = new aws.sns.Topic(
      `${name}-topic`,
      {
        ...(plan.topicName === undefined ? {} : { name: plan.topicName }),
        kmsMasterKeyId: args.keyArn,
        tags: { Name: plan.topicName ?? name },
      },
      { parent: this, deleteBeforeReplace: plan.topicName !== undefined },
    );
    const policy = new aws.sns.TopicPolicy(
      `${name}-policy`,
      { arn: this.topic.arn, policy: policyDocument(planTopicPolicy(args.deployment, this.topic.arn)) },
      { parent: this },
    );
    this.arn = pulumi.all([this.topic.arn, policy.id]).apply(([arn]) => arn);
    const subscribe = (endpoint: string) =>
      new aws.sns.TopicSubscription(
        `${name}-email-${endpoint}`,
        { topic: this.topic.arn, protocol: "email", endpoint },
        { parent: this },
      );
    this.subscriptions = Object.fromEntries(plan.emails.map((email) => [email, subscribe(email)]));
    this.registerOutputs({ arn: this.arn });
  }
}
