import type { Deployment } from "../deployment.ts";
import { Problems } from "../plan-error.ts";
import { fromResource } from "./conditions.ts";
import type { Statement } from "./statement.ts";

/** The plain part of `ServiceRolesArgs`. */
export interface ServiceRolesSettings {
  readonly deployment: Deployment;
  readonly service: string;
  readonly executionRoleName?: string | undefined;
  readonly taskRoleName?: string | undefined;
}

/** One role. */
export interface RolePlan {
  /** The physical name; absent where Pulumi chooses one. */
  readonly name: string | undefined;
  readonly description: string;
  /** Who may assume it. */
  readonly trust: Statement;
}

/** A role's name (IAM API reference, CreateRole, "RoleName"). */
const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;

/** @throws PlanError where a name is not one that IAM takes, or both roles would have the same. */
export function planServiceRoles(
  name: string,
  { deployment, service, executionRoleName, taskRoleName }: ServiceRolesSettings,
): Readonly<Record<"execution" | "task", RolePlan>> {
  const problems = new Problems(`ServiceRoles "${name}"`);
  for (const [role, given] of Object.entries({ execution: executionRoleName, task: taskRoleName }))
    problems.require(given === undefined || ROLE_NAME.test(given), () => ({
      path: `services.${service}.roles.${role}`,
      found: given ?? "",
      expected: "1 to 64 letters, digits and _+=,.@-",
      fix: "Choose a name of that form, or leave it out to have one made.",
    }));
  // IAM compares names without regard to case.
  const same = taskRoleName !== undefined && executionRoleName?.toLowerCase() === taskRoleName.toLowerCase();
  problems.require(!same, () => ({
    path: `services.${service}.roles`,
    found: `${executionRoleName} and ${taskRoleName}`,
    expected: "two different roles",
    fix: "Name them apart: a container must not inherit what prepares it (ledger F-12).",
  }));
  problems.throwIfAny();
  const trust = trustTasks(deployment);
  return {
    execution: { name: executionRoleName, description: `Prepares the tasks of the service ${service}`, trust },
    task: { name: taskRoleName, description: `Is the application in the tasks of the service ${service}`, trust },
  };
}

/**
 * ECS may assume the role for tasks of this account and region, and for nobody else's (Amazon ECS Developer Guide, "Amazon
 * ECS task IAM role", on the confused deputy problem).
 */
function trustTasks(deployment: Deployment): Statement {
  const { account, partition, region } = deployment;
  return {
    sid: "EcsTasks",
    actions: ["sts:AssumeRole"],
    resources: [],
    principals: { Service: ["ecs-tasks.amazonaws.com"] },
    conditions: fromResource(deployment, `arn:${partition}:ecs:${region}:${account}:*`),
  };
}
