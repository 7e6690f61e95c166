import type * as pulumi from "@pulumi/pulumi";
import type { Statement } from "./statement.ts";

/** A way through the network that a workload needs: TCP from its security group to the target's. */
export interface Connection {
  /** The group that guards the target. */
  readonly securityGroupId: pulumi.Input<string>;
  /** TCP port. */
  readonly port: number;
}

/** A secret, one key of its JSON or a parameter, as a container's `secrets[].valueFrom` and as IAM name it: the two differ. */
export interface SecretRef {
  /** The ARN, followed by `:<jsonKey>::` when one key is meant (Amazon ECS, "Pass sensitive data to a container"). */
  readonly valueFrom: pulumi.Output<string>;
  /** The ARN alone: what reading it is granted on. */
  readonly secretArn: pulumi.Output<string>;
  /** The key that encrypts it: what `kms:Decrypt` is granted on. */
  readonly keyArn: pulumi.Output<string>;
  /** Where it is kept: AWS Secrets Manager, or Systems Manager Parameter Store. @default secretsmanager */
  readonly store?: "secretsmanager" | "ssm" | undefined;
}

/**
 * What a workload may do with a resource, declared once. From it come the pair of security-group rules, the IAM statements
 * on the right role, the container's secrets and environment, and the VPC endpoints that are needed. Nothing else opens a
 * port or grants a permission.
 */
export interface Access {
  /** The resource's kind and key, such as `database/ledger`: names child resources and the arrow in the diagram. */
  readonly target: string;
  /** What may be done, in one word: `connect`, `read`, `read-write`, `inject`. */
  readonly verb: string;
  /** Ways through the network. */
  readonly connections: readonly Connection[];
  /** What the workload itself may do: statements for its task or instance role. */
  readonly statements: readonly Statement[];
  /** Plain environment variables. Never secret. */
  readonly environment: Readonly<Record<string, pulumi.Input<string>>>;
  /** Environment variables that hold secrets, fetched by the execution role when the task starts. */
  readonly secrets: Readonly<Record<string, SecretRef>>;
}

/** An access with the parts that are absent filled in as empty. */
export function access(parts: Pick<Access, "target" | "verb"> & Partial<Access>): Access {
  return { connections: [], statements: [], environment: {}, secrets: {}, ...parts };
}
