import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { TrafficShift } from "../edge/ingress-attachment.ts";
import { rolePolicy } from "../identity/role-policy.ts";
import { policyDocument, type Statement } from "../identity/statement.ts";
import { fitName } from "../naming.ts";

/** The role with which ECS moves traffic, and what it has to be given first. */
export interface ShiftRole {
  readonly arn: pulumi.Output<string>;
  /** What it may do: a service is made after this. */
  readonly ready: readonly pulumi.Resource[];
}

/** What the role has of every role of the service. */
export interface ShiftRoleArgs {
  readonly deployment: Deployment;
  readonly permissionsBoundaryArn?: pulumi.Input<string> | undefined;
}

/**
 * The infrastructure role with which ECS registers tasks in the route's two target groups and moves its two rules, and
 * nothing else. AWS's managed policy for it (AmazonECSInfrastructureRolePolicyForLoadBalancers) names every listener, rule
 * and target group of the account; this one has the same actions, but for ModifyListener, which is for default rules
 * and network load balancers, on the four that are this route's.
 *
 * ECS assumes it for whoever may pass it, which is the deployer alone (Amazon ECS Developer Guide, "Amazon ECS
 * infrastructure IAM role for load balancers"). @internal
 */
export function createShiftRole(
  parent: pulumi.Resource,
  name: string,
  shift: Omit<TrafficShift, "testHeader">,
  targetGroupArn: pulumi.Input<string>,
  { deployment, permissionsBoundaryArn: permissionsBoundary }: ShiftRoleArgs,
): ShiftRole {
  const trust: Statement = {
    sid: "Ecs",
    actions: ["sts:AssumeRole"],
    resources: [],
    principals: { Service: ["ecs.amazonaws.com"] },
  };
  const role = new aws.iam.Role(
    fitName("role", `${name}-shift`),
    {
      description: "Moves a service's traffic between its two target groups",
      assumeRolePolicy: policyDocument([trust]),
      ...(permissionsBoundary === undefined ? {} : { permissionsBoundary }),
      tags: { Name: `${name}-shift` },
    },
    { parent },
  );
  const policy = rolePolicy(deployment, shiftStatements(shift, targetGroupArn));
  return {
    arn: role.arn,
    ready: [new aws.iam.RolePolicy(`${name}-shift-policy`, { role: role.name, policy }, { parent })],
  };
}

function shiftStatements(
  { alternateTargetGroupArn, productionRuleArn, testRuleArn }: Omit<TrafficShift, "testHeader">,
  targetGroupArn: pulumi.Input<string>,
): readonly Statement[] {
  const describe = ["Listeners", "Rules", "TargetGroups", "TargetHealth"];
  return [
    {
      sid: "SeeLoadBalancing",
      actions: describe.map((what) => `elasticloadbalancing:Describe${what}`),
      resources: ["*"],
      why: "Elastic Load Balancing knows no narrower resource for what describes (Service Authorization Reference)",
    },
    {
      sid: "RegisterTasks",
      actions: ["elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"],
      resources: [targetGroupArn, alternateTargetGroupArn],
    },
    {
      sid: "MoveTraffic",
      actions: ["elasticloadbalancing:ModifyRule"],
      resources: [productionRuleArn, testRuleArn],
    },
  ];
}
