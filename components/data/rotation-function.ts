import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { rolePolicy } from "../identity/role-policy.ts";
import type { DatabaseEngine } from "./database-engines.ts";
import { planRotationApplication } from "./rotation-function.plan.ts";

/** What a rotation function is made from. @internal */
export interface RotationFunctionInputs {
  readonly parent: pulumi.Resource;
  /** The database's name. */
  readonly name: string;
  readonly deployment: Deployment;
  readonly engine: DatabaseEngine;
  readonly vpcId: pulumi.Input<string>;
  /** Of the app tier, from which the endpoints and the data tier are reached. */
  readonly subnetIds: readonly pulumi.Input<string>[];
  readonly masterSecretArn: pulumi.Input<string>;
  /** The key of both secrets. */
  readonly secretKeyArn: pulumi.Input<string>;
  /** What the function asks about the cluster when the master's secret does not say it. */
  readonly clusterArn: pulumi.Input<string>;
}

/** AWS's own rotation function, deployed for one database. */
export interface RotationFunction {
  readonly functionArn: pulumi.Output<string>;
  /** Its role, which the secrets' policies admit. */
  readonly roleArn: pulumi.Output<string>;
  /** It has no rules: `DatabaseRotation` opens its ways. */
  readonly securityGroup: aws.ec2.SecurityGroup;
}

/**
 * Deploys the function that rotates the application user. A stack of AWS's application holds it with its role, which may read
 * and write the secrets that name this function, and read the master's.
 *
 * @internal
 */
export function createRotationFunction(inputs: RotationFunctionInputs): RotationFunction {
  const { parent, name, masterSecretArn, secretKeyArn } = inputs;
  const plan = planRotationApplication(name, inputs.engine, inputs.deployment);
  const securityGroup = new aws.ec2.SecurityGroup(
    `${name}-rotation-sg`,
    {
      description: "Rotation function",
      vpcId: inputs.vpcId,
      revokeRulesOnDelete: true,
      tags: { Name: `${name}-rotation-sg` },
    },
    { parent },
  );
  const stack = new aws.serverlessrepository.CloudFormationStack(
    `${name}-rotation`,
    {
      applicationId: plan.applicationId,
      semanticVersion: plan.semanticVersion,
      // A role of its own, and the right of Secrets Manager to call the function.
      capabilities: ["CAPABILITY_IAM", "CAPABILITY_RESOURCE_POLICY"],
      parameters: {
        endpoint: plan.endpoint,
        functionName: plan.functionName,
        vpcSubnetIds: pulumi.all([...inputs.subnetIds]).apply((ids) => ids.join(",")),
        vpcSecurityGroupIds: securityGroup.id,
        masterSecretArn,
        kmsKeyArn: secretKeyArn,
        masterSecretKmsKeyArn: secretKeyArn,
        excludeCharacters: plan.excludeCharacters,
      },
      tags: { Name: `${name}-rotation` },
    },
    // Two stacks cannot make functions of one name.
    { parent, deleteBeforeReplace: true },
  );
  const functionArn = stack.outputs.apply(({ RotationLambdaARN: arn = "" }) => arn);
  // The template does not say which role it made.
  const roleArn = aws.lambda.getFunctionOutput({ functionName: functionArn }, { parent }).role;
  new aws.iam.RolePolicy(
    `${name}-rotation-cluster`,
    {
      role: roleArn.apply((arn) => arn.slice(arn.lastIndexOf("/") + 1)),
      policy: rolePolicy(inputs.deployment, [
        { sid: "FindCluster", actions: ["rds:DescribeDBClusters"], resources: [inputs.clusterArn] },
      ]),
    },
    { parent },
  );
  return { functionArn, roleArn, securityGroup };
}
