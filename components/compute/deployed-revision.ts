import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { PlanError } from "../plan-error.ts";

/** A service and the revision that it was told to run. */
export interface WantedRevision {
  readonly clusterArn: pulumi.Input<string>;
  readonly service: aws.ecs.Service;
  readonly taskDefinition: aws.ecs.TaskDefinition;
}

/**
 * The service's physical name, once ECS itself says that it runs the revision that was asked for.
 *
 * ECS is asked after the service's update, by a call of its own: the update's own outputs tell of a deployment that was
 * taken back while it waited, not of one that was taken back after it had returned (pulumi/pulumi-aws, issue 4487). So an
 * update that does not wait is caught by the next one, even if that changes nothing. A preview asks nothing: it must
 * not fail where the update that it announces mends the matter, and needs no account.
 *
 * @throws PlanError, as the failure of the output, naming both revisions.
 */
export function deployedName(
  parent: pulumi.Resource,
  name: string,
  { clusterArn, service, taskDefinition }: WantedRevision,
): pulumi.Output<string> {
  if (pulumi.runtime.isDryRun()) return service.name;
  const running = aws.ecs.getServiceOutput(
    { clusterArn, serviceName: service.name },
    { parent, dependsOn: [service, taskDefinition] },
  );
  return pulumi.all([service.name, running.taskDefinition, taskDefinition.arn]).apply(([serviceName, runs, wanted]) => {
    requireDeployed(name, { service: serviceName, runs, wanted });
    return serviceName;
  });
}

/**
 * Refuses an update after which the service does not run the revision that was asked for: the circuit breaker, an alarm or
 * somebody has taken it back (Amazon ECS Developer Guide, "Amazon ECS deployment failure detection").
 *
 * @throws PlanError naming both revisions.
 */
export function requireDeployed(
  name: string,
  { service, runs, wanted }: { readonly service: string; readonly runs: string; readonly wanted: string },
): void {
  if (runs === wanted) return;
  throw new PlanError(`FargateService "${name}"`, [
    {
      path: "taskDefinition",
      found: `${runs} in the service ${service}, to which ECS went back`,
      expected: wanted,
      fix:
        "Read the events of `aws ecs describe-services`, the logs of the stopped tasks and the alarms that gate the " +
        "deployment; mend the cause, and update again. To try the same revision again: `pulumi up --refresh`.",
    },
  ]);
}
