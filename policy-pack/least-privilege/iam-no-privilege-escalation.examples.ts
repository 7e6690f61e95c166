import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function documentOf(...statements: readonly Props[]): string {
  const all = statements.map((s) => ({ Effect: "Allow", Resource: "*", ...s }));
  return JSON.stringify({ Version: "2012-10-17", Statement: all });
}

function rolePolicy(...statements: readonly Props[]): ExampleResource {
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: "it",
    props: { role: "worker", policy: documentOf(...statements) },
  };
}

/** Each is enough on everything. Written out here, so that one that goes missing is seen. */
const ALONE = [
  "iam:CreatePolicyVersion",
  "iam:SetDefaultPolicyVersion",
  "iam:AttachUserPolicy",
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:PutUserPolicy",
  "iam:PutGroupPolicy",
  "iam:PutRolePolicy",
  "iam:AddUserToGroup",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:UpdateLoginProfile",
  "iam:UpdateAssumeRolePolicy",
  "sts:AssumeRole",
  "iam:DeleteRolePermissionsBoundary",
  "iam:DeleteUserPermissionsBoundary",
  "iam:UpdateSAMLProvider",
  "sso:CreateAccountAssignment",
  "sso:PutInlinePolicyToPermissionSet",
  "lambda:UpdateFunctionCode",
  "ssm:SendCommand",
  "ssm:StartSession",
  "ecs:ExecuteCommand",
  "glue:UpdateDevEndpoint",
  "sagemaker:CreatePresignedNotebookInstanceUrl",
];

/** What runs under a role that is passed to it, and what it takes beside iam:PassRole. */
const PASSED: readonly (readonly [thing: string, ...actions: string[]])[] = [
  ["a machine", "ec2:RunInstances"],
  ["a function that it calls", "lambda:CreateFunction", "lambda:InvokeFunction"],
  ["a function that a stream calls", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"],
  ["a function that others may call", "lambda:CreateFunction", "lambda:AddPermission"],
  ["a stack", "cloudformation:CreateStack"],
  ["a task", "ecs:RunTask"],
  ["a task on a machine of his choice", "ecs:StartTask"],
  ["a service", "ecs:RegisterTaskDefinition", "ecs:CreateService"],
  ["a development endpoint", "glue:CreateDevEndpoint"],
  ["a job of Glue", "glue:CreateJob", "glue:StartJobRun"],
  ["a pipeline of data", "datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition"],
  ["a notebook", "sagemaker:CreateNotebookInstance"],
  ["a training job", "sagemaker:CreateTrainingJob"],
  ["a processing job", "sagemaker:CreateProcessingJob"],
  ["a build", "codebuild:CreateProject", "codebuild:StartBuild"],
  ["a group of machines", "autoscaling:CreateLaunchConfiguration", "autoscaling:CreateAutoScalingGroup"],
  ["a cluster of EMR", "elasticmapreduce:RunJobFlow"],
  ["a batch job", "batch:RegisterJobDefinition", "batch:SubmitJob"],
  ["a state machine", "states:CreateStateMachine", "states:StartExecution"],
  ["an automation", "ssm:StartAutomationExecution"],
  ["a schedule", "scheduler:CreateSchedule"],
];

export const examples = defineExamples([
  {
    name: "one's own keys",
    verdict: "holds",
    resources: [
      rolePolicy({ Action: "iam:CreateAccessKey", Resource: "arn:aws:iam::123456789012:user/${aws:username}" }),
    ],
  },
  {
    name: "roles passed to one service",
    verdict: "holds",
    resources: [
      rolePolicy(
        { Action: "iam:PassRole", Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } } },
        { Action: "ec2:RunInstances" },
      ),
    ],
  },
  {
    name: "any role, and a denial of what starts it",
    verdict: "holds",
    resources: [rolePolicy({ Action: "iam:PassRole" }, { Effect: "Deny", Action: "ec2:RunInstances" })],
  },
  {
    name: "all actions but some, which iam-no-not-action refuses",
    verdict: "holds",
    resources: [rolePolicy({ NotAction: "s3:*" })],
  },
  ...ALONE.map((Action) => ({
    name: `alone, on everything: ${Action}`,
    verdict: "violated" as const,
    resources: [rolePolicy({ Action })],
    says: Action,
  })),
  ...PASSED.map(([thing, ...Action]) => ({
    name: `started with a role of choice: ${thing}`,
    verdict: "violated" as const,
    resources: [rolePolicy({ Action: "iam:PassRole" }, { Action, Resource: "arn:aws:service:::one" })],
    says: `starts ${thing} with any role`,
  })),
  {
    name: "all of them, with one role",
    verdict: "holds",
    resources: PASSED.map(([thing, ...Action]) => ({
      ...rolePolicy(
        { Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/worker" },
        { Action, Resource: "arn:aws:service:::one" },
      ),
      name: thing,
    })),
  },
  {
    name: "the first half of those that take two",
    verdict: "holds",
    resources: PASSED.filter((way) => way.length > 2).map(([thing, first]) => ({
      ...rolePolicy({ Action: ["iam:PassRole", first] }),
      name: thing,
    })),
  },
  {
    name: "roles that are not known yet",
    verdict: "undecided",
    resources: [rolePolicy({ Action: ["iam:PassRole", "ec2:RunInstances"], Resource: unknownValue })],
  },
  { name: "a denial", verdict: "holds", resources: [rolePolicy({ Effect: "Deny", Action: "iam:UpdateLoginProfile" })] },
  {
    name: "the same in a policy of one's own",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/policy:Policy",
        name: "it",
        props: { policy: documentOf({ Action: "iam:UpdateLoginProfile" }) },
      },
    ],
  },
  {
    name: "the same in a policy of a user",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/userPolicy:UserPolicy",
        name: "it",
        props: { user: "u", policy: documentOf({ Action: "iam:UpdateLoginProfile" }) },
      },
    ],
  },
  {
    name: "the same in a policy of a group",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/groupPolicy:GroupPolicy",
        name: "it",
        props: { group: "g", policy: documentOf({ Action: "iam:UpdateLoginProfile" }) },
      },
    ],
  },
  {
    name: "the same in a permission set",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        name: "it",
        props: { inlinePolicy: documentOf({ Action: "iam:UpdateLoginProfile" }) },
      },
    ],
  },
  {
    name: "the same inside a role",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/role:Role",
        name: "it",
        props: {
          assumeRolePolicy: unknownValue,
          inlinePolicies: [{ name: "p", policy: documentOf({ Action: "iam:UpdateLoginProfile" }) }],
        },
      },
    ],
    says: "inlinePolicies[0].policy",
  },
  {
    name: "a role without policies",
    verdict: "not applicable",
    resources: [{ type: "aws:iam/role:Role", name: "it", props: { assumeRolePolicy: unknownValue } }],
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:iam/rolePolicy:RolePolicy", name: "it", props: { role: "worker", policy: unknownValue } }],
  },
  {
    name: "as the boundary of others, which grants nothing",
    verdict: "not applicable",
    resources: [
      {
        type: "aws:iam/policy:Policy",
        name: "team-boundary",
        props: {
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Action: "iam:PassRole", Resource: "*" }],
          }),
        },
      },
    ],
  },
]);
