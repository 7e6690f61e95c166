import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { FargateServicePlan } from "./fargate-service.plan.ts";
import type { FargateService, FargateServiceArgs } from "./fargate-service.ts";
import { createShiftRole, type ShiftRole } from "./traffic-shift.ts";

/** What a rolling deployment of a few tasks takes, and their draining, several times over. */
const TIMEOUT_MINUTES = 20;

/** The service itself, which starts once all that it needs stands. @internal */
export function createEcsService(
  parent: FargateService,
  name: string,
  plan: FargateServicePlan,
  args: FargateServiceArgs,
  dependsOn: readonly pulumi.Resource[],
): aws.ecs.Service {
  const { serviceName, cluster, network, ingress, directory, waitForSteadyState = true } = args;
  const shift = ingress?.shift && createShiftRole(parent, name, ingress.shift, ingress.targetGroupArn, args);
  const timeout = `${TIMEOUT_MINUTES + plan.rollout.bakeMinutes}m`;
  return new aws.ecs.Service(
    `${name}-service`,
    {
      ...(serviceName === undefined ? {} : { name: serviceName }),
      cluster: cluster.arn,
      taskDefinition: parent.taskDefinition.arn,
      desiredCount: plan.desiredCount,
      launchType: "FARGATE",
      platformVersion: "LATEST",
      networkConfiguration: {
        subnets: [...network.subnets.app.ids],
        securityGroups: [parent.securityGroup.id],
        assignPublicIp: false,
      },
      ...balancing(plan, args, shift),
      ...(directory === undefined ? {} : { serviceRegistries: { registryArn: directory.registryArn } }),
      ...deploying(plan, args),
      availabilityZoneRebalancing: "ENABLED",
      enableExecuteCommand: plan.exec === "audited",
      enableEcsManagedTags: true,
      propagateTags: "SERVICE",
      waitForSteadyState,
      tags: { Name: serviceName ?? name },
    },
    {
      parent,
      dependsOn: [...dependsOn, ...(shift?.ready ?? [])],
      deleteBeforeReplace: serviceName !== undefined,
      customTimeouts: { create: timeout, update: timeout, delete: timeout },
      // The load decides then; Pulumi would set it back with every update.
      ignoreChanges: plan.scaling === undefined ? [] : ["desiredCount"],
    },
  );
}

/** Where its tasks register, and by what ECS moves their traffic. */
function balancing(
  { containerName, healthCheckGraceSeconds }: FargateServicePlan,
  { ingress }: FargateServiceArgs,
  role: ShiftRole | undefined,
): Partial<aws.ecs.ServiceArgs> {
  if (ingress === undefined) return {};
  const { targetGroupArn, port: containerPort, shift } = ingress;
  const advanced =
    shift === undefined || role === undefined
      ? {}
      : {
          advancedConfiguration: {
            alternateTargetGroupArn: shift.alternateTargetGroupArn,
            productionListenerRule: shift.productionRuleArn,
            testListenerRule: shift.testRuleArn,
            roleArn: role.arn,
          },
        };
  return {
    loadBalancers: [{ targetGroupArn, containerName, containerPort, ...advanced }],
    healthCheckGracePeriodSeconds: healthCheckGraceSeconds,
  };
}

/** How a new revision takes over, and what takes it back (ledger F-53). */
function deploying({ rollout }: FargateServicePlan, { deploymentAlarms }: FargateServiceArgs) {
  const { minimumHealthyPercent, maximumPercent, bakeMinutes: _, ...configuration } = rollout;
  const { names = [], enabled = false } = deploymentAlarms ?? {};
  return {
    deploymentMinimumHealthyPercent: minimumHealthyPercent,
    deploymentMaximumPercent: maximumPercent,
    // Said for the rolling strategy too: an absent one would leave the strategy before it in force.
    deploymentConfiguration: configuration,
    deploymentCircuitBreaker: { enable: true, rollback: true },
    ...(names.length === 0 ? {} : { alarms: { alarmNames: [...names], enable: enabled, rollback: enabled } }),
  } satisfies Partial<aws.ecs.ServiceArgs>;
}
