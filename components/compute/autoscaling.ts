import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { FargateServicePlan } from "./fargate-service.plan.ts";

/** Lets the number of a service's tasks follow their average CPU (Application Auto Scaling, "Target tracking"). @internal */
export function createAutoscaling(
  parent: pulumi.Resource,
  name: string,
  { min, max, cpuPercent }: NonNullable<FargateServicePlan["scaling"]>,
  cluster: pulumi.Output<string>,
  service: pulumi.Output<string>,
): void {
  const dimension = { serviceNamespace: "ecs", scalableDimension: "ecs:service:DesiredCount" };
  const target = new aws.appautoscaling.Target(
    `${name}-scaling`,
    { ...dimension, resourceId: pulumi.interpolate`service/${cluster}/${service}`, minCapacity: min, maxCapacity: max },
    { parent },
  );
  new aws.appautoscaling.Policy(
    `${name}-scaling-cpu`,
    {
      ...dimension,
      resourceId: target.resourceId,
      policyType: "TargetTrackingScaling",
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: { predefinedMetricType: "ECSServiceAverageCPUUtilization" },
        targetValue: cpuPercent,
      },
    },
    { parent },
  );
}
