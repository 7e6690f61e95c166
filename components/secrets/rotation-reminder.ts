import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { fromAccount } from "../identity/conditions.ts";
import { rolePolicy } from "../identity/role-policy.ts";
import { policyDocument, type Statement } from "../identity/statement.ts";
import { keyUse } from "./key-use.ts";
import { planRotationReminder, type RemindedSecret } from "./rotation-reminder.plan.ts";

/** Arguments of RotationReminder. */
export interface RotationReminderArgs {
  readonly deployment: Deployment;
  /** One or more. */
  readonly secrets: readonly RemindedSecret[];
  /** The topic that is told. */
  readonly topicArn: pulumi.Input<string>;
  /** The key that encrypts the topic's messages. */
  readonly topicKeyArn: pulumi.Input<string>;
  /** ARN of a managed policy that bounds the role. @default none */
  readonly permissionsBoundaryArn?: pulumi.Input<string> | undefined;
}

/**
 * Tells a topic, at the beginning of each period, that a secret is to be rotated by hand: keys of external services, which
 * only their issuers can change (ledger Z-49). Each secret has a schedule of its own; their role may publish to the topic
 * and nothing else.
 *
 * Costs nothing worth the name: a message a quarter.
 *
 * Changing: everything updates in place; a secret that goes takes its schedule with it.
 */
export class RotationReminder extends pulumi.ComponentResource {
  /** By the secret's key. */
  readonly schedules: Readonly<Record<string, aws.scheduler.Schedule>>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: RotationReminderArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:secrets:RotationReminder", name, {}, opts);
    const plan = planRotationReminder(name, args.secrets);
    const { role, policy } = createRole(this, name, args);
    this.schedules = Object.fromEntries(
      plan.map(({ key, logicalName, expression, message }) => [
        key,
        new aws.scheduler.Schedule(
          logicalName,
          {
            description: `Reminds of the rotation of the secret ${key}`,
            scheduleExpression: expression,
            scheduleExpressionTimezone: "UTC",
            flexibleTimeWindow: { mode: "OFF" },
            target: { arn: args.topicArn, roleArn: role.arn, input: message },
          },
          { parent: this, dependsOn: [policy] },
        ),
      ]),
    );
    this.registerOutputs({});
  }
}

function createRole(parent: pulumi.Resource, name: string, args: RotationReminderArgs) {
  const { deployment, topicArn, topicKeyArn, permissionsBoundaryArn: permissionsBoundary } = args;
  const role = new aws.iam.Role(
    `${name}-role`,
    {
      description: "Reminds of the rotation of secrets",
      assumeRolePolicy: policyDocument([trustScheduler(deployment)]),
      ...(permissionsBoundary === undefined ? {} : { permissionsBoundary }),
      tags: { Name: `${name}-role` },
    },
    { parent },
  );
  const statements: readonly Statement[] = [
    { sid: "PublishReminders", actions: ["sns:Publish"], resources: [topicArn] },
    // Publishing to an encrypted topic encrypts with its key (Amazon SNS Developer Guide, "Key management").
    keyUse({ deployment, keyArn: topicKeyArn, through: "sns", mode: "encrypt-decrypt" }),
  ];
  const policy = new aws.iam.RolePolicy(
    `${name}-policy`,
    { role: role.name, policy: rolePolicy(deployment, statements) },
    { parent },
  );
  return { role, policy };
}

/** Schedules of this account only (EventBridge Scheduler User Guide, "Confused deputy prevention"). */
function trustScheduler(deployment: Deployment): Statement {
  return {
    sid: "Scheduler",
    actions: ["sts:AssumeRole"],
    resources: [],
    principals: { Service: ["scheduler.amazonaws.com"] },
    conditions: fromAccount(deployment),
  };
}
