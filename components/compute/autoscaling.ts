import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ScalingPlan } from "./scaling.plan.ts";

/** What scales. */
export interface ScaledService {
  readonly cluster: pulumi.Input<string>;
  readonly service: pulumi.Input<string>;
  /** Load balancer and target group, as the metric of requests names them. */
  readonly requestLabel?: pulumi.Input<string> | undefined;
}

/**
 * Lets the number of a service's tasks follow their load and the calendar (Application Auto Scaling, "Target tracking scaling
 * policies" and "Scheduled scaling"). Of several targets the one that asks for most tasks decides. @internal
 */
export function createAutoscaling(
  parent: pulumi.Resource,
  name: string,
  { min, max, tracking, schedules, ...cooldowns }: ScalingPlan,
  { cluster, service, requestLabel }: ScaledService,
): void {
  const dimension = { serviceNamespace: "ecs", scalableDimension: "ecs:service:DesiredCount" };
  const target = new aws.appautoscaling.Target(
    `${name}-scaling`,
    { ...dimension, resourceId: pulumi.interpolate`service/${cluster}/${service}`, minCapacity: min, maxCapacity: max },
    // A schedule moves the bounds, and an update in between must not move them back.
    { parent, ignoreChanges: Object.keys(schedules).length === 0 ? [] : ["minCapacity", "maxCapacity"] },
  );
  const scaled = { ...dimension, resourceId: target.resourceId };
  for (const { key, metric, target: targetValue } of tracking)
    new aws.appautoscaling.Policy(
      `${name}-scaling-${key}`,
      {
        ...scaled,
        policyType: "TargetTrackingScaling",
        targetTrackingScalingPolicyConfiguration: {
          predefinedMetricSpecification: {
            predefinedMetricType: metric,
            ...(key === "requests" && requestLabel !== undefined ? { resourceLabel: requestLabel } : {}),
          },
          targetValue,
          scaleInCooldown: cooldowns.scaleInCooldownSeconds,
          scaleOutCooldown: cooldowns.scaleOutCooldownSeconds,
        },
      },
      { parent },
    );
  for (const [key, { schedule, timezone, min: minCapacity, max: maxCapacity }] of Object.entries(schedules))
    new aws.appautoscaling.ScheduledAction(
      `${name}-schedule-${key}`,
      { ...scaled, schedule, timezone, scalableTargetAction: { minCapacity, maxCapacity } },
      { parent },
    );
}
