import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const ARN = "arn:aws:iam::123456789012:role";

function role(name: string): ExampleResource {
  return { type: "aws:iam/role:Role", name, props: { name }, outputs: { id: name, name, arn: `${ARN}/${name}` } };
}

function task(
  props: Readonly<Record<string, unknown>>,
  dependencies: Readonly<Record<string, readonly string[]>> = {},
) {
  return {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    name: "api",
    props: { family: "api", containerDefinitions: "[]", ...props },
    propertyDependencies: dependencies,
  } as const;
}

const TWO = task({ executionRoleArn: `${ARN}/start`, taskRoleArn: `${ARN}/app` });

function grants(to: string, ...actions: readonly string[]) {
  const statement = { Effect: "Allow", Action: actions, Resource: "*" };
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: `${to}-policy`,
    props: { role: to, policy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }) },
  } as const;
}

export const examples = defineExamples([
  {
    name: "two roles, each with its own",
    verdict: "holds",
    resources: [TWO, role("start"), role("app"), grants("start", "ecr:BatchGetImage"), grants("app", "s3:GetObject")],
    config: { infrastructure: ["ecr", "logs", "iam", "ecs", "ec2"] },
  },
  {
    name: "two roles that are made in the same deployment",
    verdict: "holds",
    resources: [
      task(
        { executionRoleArn: unknownValue, taskRoleArn: unknownValue },
        { executionRoleArn: ["start"], taskRoleArn: ["app"] },
      ),
      role("start"),
      role("app"),
    ],
  },
  {
    name: "an application without a role",
    verdict: "not applicable",
    resources: [task({ executionRoleArn: `${ARN}/start` })],
  },
  {
    name: "one role for both",
    verdict: "violated",
    resources: [task({ executionRoleArn: `${ARN}/start`, taskRoleArn: `${ARN}/start` })],
    says: "executionRoleArn",
  },
  {
    name: "one role for both, made in the same deployment",
    verdict: "violated",
    resources: [
      task(
        { executionRoleArn: unknownValue, taskRoleArn: unknownValue },
        { executionRoleArn: ["start"], taskRoleArn: ["start"] },
      ),
      role("start"),
    ],
  },
  {
    name: "an application that may run tasks",
    verdict: "violated",
    resources: [TWO, role("app"), grants("app", "s3:GetObject", "ecs:RunTask")],
    says: "Statement[0].Action[1]",
  },
  {
    name: "an application that may do everything",
    verdict: "violated",
    resources: [TWO, role("app"), grants("app", "*")],
  },
  {
    name: "an application that writes logs itself, where that is infrastructure",
    verdict: "violated",
    resources: [TWO, role("app"), grants("app", "logs:PutLogEvents")],
    config: { infrastructure: ["logs"] },
  },
  {
    name: "AWS's policy for execution roles, attached to the application",
    verdict: "violated",
    resources: [
      TWO,
      role("app"),
      {
        type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        name: "app-execution",
        props: { role: "app", policyArn: "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy" },
      },
    ],
    says: "policyArn",
  },
  {
    name: "a managed policy of the stack, attached to the application",
    verdict: "violated",
    resources: [
      TWO,
      role("app"),
      {
        type: "aws:iam/policy:Policy",
        name: "operate",
        props: { policy: grants("app", "iam:PassRole").props.policy },
        outputs: { arn: "arn:aws:iam::123456789012:policy/operate" },
      },
      {
        type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        name: "app-operate",
        props: { role: "app", policyArn: "arn:aws:iam::123456789012:policy/operate" },
      },
    ],
    says: "Statement[0].Action",
  },
  {
    name: "roles that are not known yet and come from elsewhere",
    verdict: "undecided",
    resources: [task({ executionRoleArn: unknownValue, taskRoleArn: unknownValue })],
  },
]);
