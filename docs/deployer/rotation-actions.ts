import { calls, of, type TypeActions } from "./type-actions.ts";

/** What CloudFormation does for the caller when it makes the function of AWS's application, and its role. */
const FUNCTION = [
  ...of("lambda", "CreateFunction GetFunction GetFunctionConfiguration UpdateFunctionCode UpdateFunctionConfiguration"),
  ...of("lambda", "DeleteFunction AddPermission RemovePermission GetPolicy ListTags TagResource UntagResource"),
  ...of("iam", "CreateRole GetRole DeleteRole TagRole UntagRole UpdateAssumeRolePolicy PassRole"),
  ...of("iam", "AttachRolePolicy DetachRolePolicy PutRolePolicy GetRolePolicy DeleteRolePolicy"),
  ...of("ec2", "DescribeSecurityGroups DescribeSubnets DescribeVpcs"),
  ...of("cloudformation", "CreateChangeSet TagResource UntagResource"),
  // Where AWS puts an application's template for the one who deploys it.
  ...of("s3", "GetObject"),
];

/** Actions of the resource types that rotate passwords, by token. */
export const ROTATION_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": {
    create: [
      ...of("serverlessrepo", "CreateCloudFormationChangeSet"),
      ...of("cloudformation", "DescribeChangeSet ExecuteChangeSet"),
    ],
    read: [...of("serverlessrepo", "GetApplication"), ...of("cloudformation", "DescribeStacks GetTemplateSummary")],
    update: of("serverlessrepo", "CreateCloudFormationChangeSet"),
    delete: of("cloudformation", "DeleteStack"),
    besides: FUNCTION,
  },
  "aws:lambda/getFunction:getFunction": calls("lambda", {
    read: "GetFunction GetFunctionCodeSigningConfig ListVersionsByFunction",
  }),
  "aws:secretsmanager/secretRotation:SecretRotation": calls(
    "secretsmanager",
    { create: "RotateSecret", read: "DescribeSecret", update: "RotateSecret", delete: "CancelRotateSecret" },
    // Secrets Manager tries the function when it is named.
    of("lambda", "InvokeFunction"),
  ),
};
