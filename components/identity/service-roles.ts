import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { planServiceRoles, type RolePlan } from "./service-roles.plan.ts";
import { policyDocument } from "./statement.ts";

/** Arguments of ServiceRoles. */
export interface ServiceRolesArgs {
  readonly deployment: Deployment;
  /** The service's key in the settings, such as `api`: said in the roles' descriptions. */
  readonly service: string;
  /**
   * Physical name of the execution role, such as `ecsTaskExecutionRole`.
   * @default - named by Pulumi. Replaces the role when changed.
   */
  readonly executionRoleName?: string | undefined;
  /**
   * Physical name of the task role, such as `ecsTaskRole`.
   * @default - named by Pulumi. Replaces the role when changed.
   */
  readonly taskRoleName?: string | undefined;
  /** ARN of a managed policy that bounds both roles. @default none */
  readonly permissionsBoundaryArn?: pulumi.Input<string> | undefined;
}

/**
 * The two roles of an ECS service: the execution role, with which ECS prepares a task (image, logs, injected secrets), and
 * the task role, with which the application runs. Both can be assumed by ECS tasks of this account and region only.
 *
 * They are made before anything else, without a single permission, so that the policies of secrets, registries and keys
 * can name them; FargateService attaches what they may do.
 *
 * Changing: a name, or whether there is one, replaces the role, deleted first because the account knows a name once; a
 * policy that names the old role must be updated in the same run, as it is when it takes the ARN from here.
 */
export class ServiceRoles extends pulumi.ComponentResource {
  /** What ECS itself uses to start a task. */
  readonly execution: aws.iam.Role;
  /** What the application is. */
  readonly task: aws.iam.Role;

  constructor(name: string, args: ServiceRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:identity:ServiceRoles", name, {}, opts);
    const plan = planServiceRoles(name, args);
    const make = (role: "execution" | "task") => this.#role(`${name}-${role}`, plan[role], args.permissionsBoundaryArn);
    this.execution = make("execution");
    this.task = make("task");
    this.registerOutputs({ execution: this.execution, task: this.task });
  }

  #role(logicalName: string, plan: RolePlan, permissionsBoundary: pulumi.Input<string> | undefined): aws.iam.Role {
    const { name, description, trust } = plan;
    const assumeRolePolicy = policyDocument([trust]);
    return new aws.iam.Role(
      logicalName,
      {
        ...(name === undefined ? {} : { name }),
        ...(permissionsBoundary === undefined ? {} : { permissionsBoundary }),
        description,
        assumeRolePolicy,
        tags: { Name: name ?? logicalName },
      },
      { parent: this, deleteBeforeReplace: name !== undefined },
    );
  }
}
