import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** The group that guards a store. It has no rules: each workload that is given access adds its own pair. */
export function storeGroup(
  name: string,
  description: "Cache" | "Database",
  vpcId: pulumi.Input<string>,
  parent: pulumi.Resource,
): aws.ec2.SecurityGroup {
  return new aws.ec2.SecurityGroup(
    name,
    // A constant, since AWS can change neither a description nor a name without replacing the group.
    { description, vpcId, revokeRulesOnDelete: true, tags: { Name: name } },
    { parent },
  );
}
