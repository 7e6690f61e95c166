/** A way in which whoever has these actions gains permissions that nobody gave to them. */
export interface Escalation {
  /** What it comes to: "rewrites a policy that is attached". */
  readonly what: string;
  /** Actions that must reach any identity, key or role. */
  readonly anywhere: readonly string[];
  /** Actions that are needed beside them, on whatever resource. */
  readonly beside?: readonly string[];
}

const PASS = "iam:PassRole";

/** Changes of an identity, of what it may do, or of who may be it: each is enough. */
const IDENTITY: readonly (readonly [what: string, actions: readonly string[]])[] = [
  ["rewrites a policy that is attached", ["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"]],
  ["gives any policy to any identity", ["iam:AttachUserPolicy", "iam:AttachGroupPolicy", "iam:AttachRolePolicy"]],
  ["writes a policy into any identity", ["iam:PutUserPolicy", "iam:PutGroupPolicy", "iam:PutRolePolicy"]],
  ["joins any group", ["iam:AddUserToGroup"]],
  ["becomes any user", ["iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile"]],
  ["becomes any role", ["iam:UpdateAssumeRolePolicy", "sts:AssumeRole"]],
  ["takes away what bounds an identity", ["iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary"]],
  ["becomes whoever a provider of identities vouches for", ["iam:UpdateSAMLProvider"]],
  ["gives any permission set", ["sso:CreateAccountAssignment", "sso:PutInlinePolicyToPermissionSet"]],
];

/** Code put where a role runs already. */
const CODE: readonly (readonly [what: string, actions: readonly string[]])[] = [
  ["runs code with the role of any function", ["lambda:UpdateFunctionCode"]],
  ["runs code with the role of any machine", ["ssm:SendCommand", "ssm:StartSession"]],
  ["runs code with the role of any container", ["ecs:ExecuteCommand"]],
  ["enters any development endpoint with its role", ["glue:UpdateDevEndpoint"]],
  ["opens any notebook with its role", ["sagemaker:CreatePresignedNotebookInstanceUrl"]],
];

/** What runs under a role that is passed to it. */
const PASSED: readonly (readonly [what: string, actions: readonly string[]])[] = [
  ["a machine", ["ec2:RunInstances"]],
  ["a function that it calls", ["lambda:CreateFunction", "lambda:InvokeFunction"]],
  ["a function that a stream calls", ["lambda:CreateFunction", "lambda:CreateEventSourceMapping"]],
  ["a function that others may call", ["lambda:CreateFunction", "lambda:AddPermission"]],
  ["a stack", ["cloudformation:CreateStack"]],
  // Whoever runs a task may give another role and command than its definition does.
  ["a task", ["ecs:RunTask"]],
  ["a task on a machine of his choice", ["ecs:StartTask"]],
  ["a service", ["ecs:RegisterTaskDefinition", "ecs:CreateService"]],
  ["a development endpoint", ["glue:CreateDevEndpoint"]],
  ["a job of Glue", ["glue:CreateJob", "glue:StartJobRun"]],
  ["a pipeline of data", ["datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition"]],
  ["a notebook", ["sagemaker:CreateNotebookInstance"]],
  ["a training job", ["sagemaker:CreateTrainingJob"]],
  ["a processing job", ["sagemaker:CreateProcessingJob"]],
  ["a build", ["codebuild:CreateProject", "codebuild:StartBuild"]],
  ["a group of machines", ["autoscaling:CreateLaunchConfiguration", "autoscaling:CreateAutoScalingGroup"]],
  ["a cluster of EMR", ["elasticmapreduce:RunJobFlow"]],
  ["a batch job", ["batch:RegisterJobDefinition", "batch:SubmitJob"]],
  ["a state machine", ["states:CreateStateMachine", "states:StartExecution"]],
  ["an automation", ["ssm:StartAutomationExecution"]],
  ["a schedule", ["scheduler:CreateSchedule"]],
];

/** The known ways (AWS's own guidance on PassRole, and published research on IAM). */
export const ESCALATIONS: readonly Escalation[] = [
  ...[...IDENTITY, ...CODE].flatMap(([what, actions]) => actions.map((action) => ({ what, anywhere: [action] }))),
  ...PASSED.map(([thing, beside]) => ({ what: `starts ${thing} with any role`, anywhere: [PASS], beside })),
];
