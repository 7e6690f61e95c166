import { defineExamples, unknownValue } from "../policy/examples.ts";

function rolePolicy(statement: Readonly<Record<string, unknown>>) {
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });
  return { type: "aws:iam/rolePolicy:RolePolicy", name: "task", props: { role: "task", policy } } as const;
}

const TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/sessions";

export const examples = defineExamples([
  {
    name: "everything on everything, which other policies refuse",
    verdict: "holds",
    resources: [rolePolicy({ Action: "*", Resource: "*" })],
  },
  {
    name: "all actions but some",
    verdict: "violated",
    resources: [rolePolicy({ NotAction: "iam:*", Resource: "*" })],
  },
  {
    name: "a table and its indexes",
    verdict: "holds",
    resources: [rolePolicy({ Action: "dynamodb:Query", Resource: [TABLE, `${TABLE}/index/*`] })],
    config: { strict: true },
  },
  {
    name: "objects of a bucket and streams of a log group",
    verdict: "holds",
    resources: [
      rolePolicy({ Action: "s3:GetObject", Resource: "arn:aws:s3:::documents/*" }),
      {
        ...rolePolicy({
          Action: "logs:PutLogEvents",
          Resource: "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/api:*",
        }),
        name: "logs",
      },
    ],
    config: { strict: true },
  },
  {
    name: "an action that has no resource-level form",
    verdict: "holds",
    resources: [rolePolicy({ Action: "ecr:GetAuthorizationToken", Resource: "*" })],
  },
  {
    name: "actions whose resource only some calls name",
    verdict: "holds",
    resources: [rolePolicy({ Action: ["cloudwatch:PutMetricData", "polly:SynthesizeSpeech"], Resource: "*" })],
  },
  {
    name: "all resources of a tag",
    verdict: "holds",
    resources: [
      rolePolicy({
        Action: "ec2:StopInstances",
        Resource: "*",
        Condition: { StringEquals: { "aws:ResourceTag/team": "payments" } },
      }),
    ],
  },
  {
    name: "all tables",
    verdict: "violated",
    resources: [rolePolicy({ Action: ["dynamodb:GetItem"], Resource: "*" })],
    says: "Statement[0].Resource",
  },
  {
    name: "a condition on how, which names no resource",
    verdict: "violated",
    resources: [
      rolePolicy({ Action: "s3:GetObject", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } }),
    ],
  },
  {
    name: "a token action beside one that could name its repository",
    verdict: "violated",
    resources: [rolePolicy({ Action: ["ecr:GetAuthorizationToken", "ecr:BatchGetImage"], Resource: "*" })],
  },
  {
    name: "an action that lists, by its name, and could name its bucket",
    verdict: "violated",
    resources: [rolePolicy({ Action: "s3:ListBucket", Resource: "*" })],
  },
  {
    name: "a wildcard of actions, some of which could name their resource",
    verdict: "violated",
    resources: [rolePolicy({ Action: "ec2:Describe*", Resource: "*" })],
  },
  {
    name: "all tables by type, where the config is strict",
    verdict: "violated",
    resources: [
      rolePolicy({ Action: "dynamodb:GetItem", Resource: "arn:aws:dynamodb:us-east-1:123456789012:table/*" }),
    ],
    config: { strict: true },
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:iam/rolePolicy:RolePolicy", name: "task", props: { role: "task", policy: unknownValue } }],
  },
  {
    name: "a condition on a tag that every resource of a team meets",
    verdict: "violated",
    resources: [
      rolePolicy({
        Action: "s3:GetObject",
        Resource: "*",
        Condition: { StringLike: { "aws:ResourceTag/team": "*" } },
      }),
    ],
  },
  {
    name: "a condition on a tag that all but a few resources meet",
    verdict: "violated",
    resources: [
      rolePolicy({
        Action: "s3:GetObject",
        Resource: "*",
        Condition: { StringNotEquals: { "aws:ResourceTag/team": "board" } },
      }),
    ],
  },
  {
    name: "a condition on the network, which names no resource",
    verdict: "violated",
    resources: [
      rolePolicy({
        Action: "s3:GetObject",
        Resource: "*",
        Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } },
      }),
    ],
  },
  {
    name: "a wildcard within the word arn",
    verdict: "violated",
    resources: [rolePolicy({ Action: "s3:GetObject", Resource: "arn*" })],
  },
  {
    name: "passing any role of the account",
    verdict: "violated",
    resources: [rolePolicy({ Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/*" })],
  },
  {
    name: "passing the roles of a path, or any to one service",
    verdict: "holds",
    resources: [
      rolePolicy({ Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/tasks/*" }),
      {
        ...rolePolicy({
          Action: "iam:PassRole",
          Resource: "*",
          Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
        }),
        name: "to-ecs",
      },
    ],
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
            Statement: [{ Effect: "Allow", Action: "s3:PutObject", Resource: "*" }],
          }),
        },
      },
    ],
  },
]);
