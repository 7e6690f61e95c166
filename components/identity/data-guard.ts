import type * as pulumi from "@pulumi/pulumi";
import { fromVpc, inPlainText } from "./conditions.ts";
import type { Statement } from "./statement.ts";

/** Roles that may use what a resource policy guards only from inside a network. */
export interface NetworkBinding {
  /** The network: requests reach AWS by one of its endpoints, which say so (`aws:SourceVpc`). */
  readonly vpcId: pulumi.Input<string>;
  /** Workloads' own roles; none: nobody is bound. Roles that AWS uses itself, such as ECS's execution roles, do not belong here. */
  readonly roleArns: readonly pulumi.Input<string>[];
}

/** What a guard's statement denies. */
export interface Guarded {
  readonly actions: readonly string[];
  readonly resources: readonly pulumi.Input<string>[];
}

/**
 * Denies all but the given roles, and AWS's services as themselves, whatever IAM allows others. A role's sessions are known
 * by its ARN (IAM User Guide, "aws:PrincipalArn").
 */
export function namedRolesOnly(guarded: Guarded, roleArns: readonly pulumi.Input<string>[]): Statement {
  return {
    sid: "NamedRolesOnly",
    effect: "Deny",
    principals: "*",
    ...guarded,
    conditions: {
      ArnNotLike: { "aws:PrincipalArn": roleArns },
      // A service that calls as itself, such as a log delivery, has no such ARN, which a negated operator would deny.
      BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
    },
  };
}

/**
 * Denies workloads' roles what does not come through an endpoint of their network: credentials that were stolen from a task
 * are of no use elsewhere. Only requests through an endpoint carry the key (IAM User Guide, "aws:SourceVpc"), and a negated
 * operator holds for those that do not.
 */
export function fromNetworkOnly(guarded: Guarded, binding: NetworkBinding | undefined): readonly Statement[] {
  if (binding === undefined || binding.roleArns.length === 0) return [];
  return [
    {
      sid: "FromNetworkOnly",
      effect: "Deny",
      principals: "*",
      ...guarded,
      conditions: {
        ArnEquals: { "aws:PrincipalArn": binding.roleArns },
        StringNotEquals: { "aws:SourceVpc": binding.vpcId },
      },
    },
  ];
}

/**
 * The same for what has no resource policy: the condition for the statement that allows it. Nothing where nobody is bound.
 */
export function throughNetwork(binding: NetworkBinding | undefined): Pick<Statement, "conditions"> {
  if (binding === undefined || binding.roleArns.length === 0) return {};
  return { conditions: fromVpc(binding.vpcId) };
}

/** Denies everything that is not asked for over TLS (ledger F-35). */
export function tlsOnly(guarded: Guarded): Statement {
  return {
    sid: "TlsOnly",
    effect: "Deny",
    principals: "*",
    ...guarded,
    conditions: inPlainText(),
  };
}
