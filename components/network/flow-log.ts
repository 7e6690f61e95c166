import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { fromResource } from "../identity/conditions.ts";
import { rolePolicy } from "../identity/role-policy.ts";
import { policyDocument, type Statement } from "../identity/statement.ts";

/** What the record of a VPC's traffic is made from. */
export interface FlowLogArgs {
  readonly deployment: Deployment;
  readonly vpcId: pulumi.Input<string>;
  readonly retentionDays: number;
  readonly keyArn: pulumi.Input<string>;
  readonly permissionsBoundaryArn?: pulumi.Input<string> | undefined;
}

/** Seconds over which packets of one flow are put together: the shorter of AWS's two, for forensics (ledger F-48). */
const AGGREGATION_SECONDS = 60;

/** Records all traffic of a VPC into an encrypted log group. @internal */
export function createFlowLog(
  name: string,
  { deployment, vpcId, retentionDays, keyArn, permissionsBoundaryArn }: FlowLogArgs,
  parent: pulumi.Resource,
): { readonly flowLog: aws.ec2.FlowLog; readonly logGroup: aws.cloudwatch.LogGroup } {
  const role = `${name}-flow-logs`;
  const logGroup = new aws.cloudwatch.LogGroup(
    role,
    { retentionInDays: retentionDays, kmsKeyId: keyArn, tags: { Name: role } },
    { parent },
  );
  const deliverer = new aws.iam.Role(
    role,
    {
      assumeRolePolicy: policyDocument([trust(deployment)]),
      ...(permissionsBoundaryArn === undefined ? {} : { permissionsBoundary: permissionsBoundaryArn }),
    },
    { parent },
  );
  const policy = new aws.iam.RolePolicy(
    role,
    { role: deliverer.name, policy: rolePolicy(deployment, delivery(logGroup.arn)) },
    { parent },
  );
  const flowLog = new aws.ec2.FlowLog(
    role,
    {
      vpcId,
      trafficType: "ALL",
      maxAggregationInterval: AGGREGATION_SECONDS,
      logDestinationType: "cloud-watch-logs",
      logDestination: logGroup.arn,
      iamRoleArn: deliverer.arn,
      tags: { Name: role },
    },
    { parent, dependsOn: [policy] },
  );
  return { flowLog, logGroup };
}

/** Only flow logs of this account and region may use the role (Amazon VPC User Guide, "IAM role for publishing flow logs"). */
function trust(deployment: Deployment): Statement {
  const { account, region, partition } = deployment;
  return {
    sid: "FlowLogs",
    actions: ["sts:AssumeRole"],
    resources: [],
    principals: { Service: ["vpc-flow-logs.amazonaws.com"] },
    conditions: fromResource(deployment, `arn:${partition}:ec2:${region}:${account}:vpc-flow-log/*`),
  };
}

/** What delivery needs (Amazon VPC User Guide, "IAM role for publishing flow logs to CloudWatch Logs"). */
function delivery(logGroupArn: pulumi.Output<string>): readonly Statement[] {
  return [
    {
      sid: "Deliver",
      actions: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
      resources: [logGroupArn, logGroupArn.apply((arn) => `${arn}:*`)],
    },
    {
      sid: "FindLogGroup",
      actions: ["logs:DescribeLogGroups"],
      resources: ["*"],
      why: "AWS defines no resource for it (Service Authorization Reference, Amazon CloudWatch Logs)",
    },
  ];
}
