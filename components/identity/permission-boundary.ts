import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { planPermissionBoundary, type BoundaryNeed } from "./permission-boundary.plan.ts";
import { policyDocument } from "./statement.ts";

/** Arguments of PermissionBoundary. */
export interface PermissionBoundaryArgs {
  readonly deployment: Deployment;
  /** What the roles are for: nothing else can be allowed them. */
  readonly needs: readonly BoundaryNeed[];
  /** Names of the secrets that the roles read; needed with `secrets`. @default none */
  readonly secretNames?: readonly string[] | undefined;
  /** Namespaces of the metrics that the roles publish; needed with `metrics`. @default none */
  readonly namespaces?: readonly string[] | undefined;
  /** Accounts of keys beside the deployment's own, for a key that another account shares. @default none */
  readonly keyAccounts?: readonly string[] | undefined;
}

/**
 * The most that a stack's roles can be allowed (IAM User Guide, "Permissions boundaries for IAM entities"): the actions that
 * the stack's uses need, on its secrets, parameters and metrics and else on resources of its account, in its approved regions. It grants nothing. Whoever widens a role's
 * policy later, by hand or by mistake, gives it no more than this: no other service, no other account's resources, and
 * nothing with which a role makes itself more, stops a trail or destroys a key.
 *
 * Costs nothing.
 *
 * Changing: the document updates in place and holds at once; a new logical name replaces the policy, after the roles have
 * taken the new one.
 */
export class PermissionBoundary extends pulumi.ComponentResource {
  /** What roles take as their boundary. */
  readonly arn: pulumi.Output<string>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: PermissionBoundaryArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:identity:PermissionBoundary", name, {}, opts);
    const policy = new aws.iam.Policy(
      `${name}-policy`,
      {
        description: "The most that the stack's roles can be allowed",
        policy: policyDocument(planPermissionBoundary(name, args)),
        tags: { Name: `${name}-policy` },
      },
      { parent: this },
    );
    this.arn = policy.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
