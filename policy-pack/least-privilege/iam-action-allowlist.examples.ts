import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const ARN = "arn:aws:iam::123456789012:role";

function role(name: string, props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  const outputs = { id: name, name, arn: `${ARN}/${name}` };
  return { type: "aws:iam/role:Role", name, props: { name, ...props }, outputs };
}

const TASK = {
  type: "aws:ecs/taskDefinition:TaskDefinition",
  name: "api",
  props: { family: "api", executionRoleArn: `${ARN}/start`, taskRoleArn: `${ARN}/app` },
  propertyDependencies: { executionRoleArn: ["start"], taskRoleArn: ["app"] },
} as const;

function documentOf(statement: Readonly<Record<string, unknown>>) {
  return JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Resource: "*", ...statement }] });
}

function grants(to: string, statement: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: `${to}-policy`,
    props: { role: to, policy: documentOf(statement) },
    propertyDependencies: { role: [to] },
  } as const;
}

function attached(to: string, policyArn: string) {
  return {
    type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    name: `${to}-attached`,
    props: { role: to, policyArn },
  } as const;
}

const PULL = ["ecr:BatchGetImage", "ecr:GetAuthorizationToken"];

export const examples = defineExamples([
  {
    name: "an execution role that pulls and logs",
    verdict: "holds",
    resources: [TASK, role("start"), grants("start", { Action: [...PULL, "logs:PutLogEvents"] })],
  },
  {
    name: "AWS's policy for execution roles",
    verdict: "holds",
    resources: [
      TASK,
      role("start"),
      attached("start", "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"),
    ],
  },
  {
    name: "an application with what is on its list",
    verdict: "holds",
    resources: [TASK, role("app"), grants("app", { Action: ["dynamodb:GetItem", "kms:Decrypt"] })],
    config: { taskActions: ["dynamodb:Get*", "kms:Decrypt"] },
  },
  {
    name: "an application without a list",
    verdict: "not applicable",
    resources: [{ ...TASK, propertyDependencies: {} }, role("app"), grants("app", { Action: "s3:GetObject" })],
  },
  {
    name: "a deployment role with what is reserved for it",
    verdict: "not applicable",
    resources: [role("deploy-prod"), grants("deploy-prod", { Action: "ecs:UpdateService" })],
    config: { reservedFor: ["deploy-*"] },
  },
  {
    name: "an execution role that writes into a bucket",
    verdict: "violated",
    resources: [TASK, role("start"), grants("start", { Action: [...PULL, "s3:PutObject"] })],
    says: "Statement[0].Action[2]",
  },
  {
    name: "an execution role with a wildcard that covers more than its list",
    verdict: "violated",
    resources: [TASK, role("start"), grants("start", { Action: "ecr:*" })],
    says: "ecr:*",
  },
  {
    name: "an execution role that may do all but a few things",
    verdict: "violated",
    resources: [TASK, role("start"), grants("start", { NotAction: "iam:*" })],
    says: "NotAction",
  },
  {
    name: "an execution role with an inline policy",
    verdict: "violated",
    resources: [
      TASK,
      role("start", { inlinePolicies: [{ name: "more", policy: documentOf({ Action: "dynamodb:Scan" }) }] }),
    ],
    says: "inlinePolicies[0].policy",
  },
  {
    name: "AWS's administrator policy for an execution role",
    verdict: "violated",
    resources: [TASK, role("start"), attached("start", "arn:aws:iam::aws:policy/AdministratorAccess")],
    says: "AdministratorAccess",
  },
  {
    name: "an application with more than its list",
    verdict: "violated",
    resources: [TASK, role("app"), grants("app", { Action: ["dynamodb:GetItem", "dynamodb:DeleteTable"] })],
    config: { taskActions: ["dynamodb:GetItem"] },
    says: "dynamodb:DeleteTable",
  },
  {
    name: "a role of nobody's deployment that may deploy",
    verdict: "violated",
    resources: [role("reports"), grants("reports", { Action: "ecs:*" })],
    config: { reservedFor: ["deploy-*"] },
    says: "reserved",
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [TASK, role("start"), { ...grants("start", {}), props: { role: "start", policy: unknownValue } }],
  },
  {
    name: "a task definition whose role cannot be told",
    verdict: "undecided",
    resources: [
      { ...TASK, props: { family: "api", executionRoleArn: unknownValue }, propertyDependencies: {} },
      role("start"),
      grants("start", { Action: "s3:PutObject" }),
    ],
  },
]);
