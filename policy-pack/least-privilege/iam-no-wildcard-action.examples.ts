import { defineExamples, unknownValue } from "../policy/examples.ts";

function rolePolicy(statement: Readonly<Record<string, unknown>>) {
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  return { type: "aws:iam/rolePolicy:RolePolicy", name: "task", props: { role: "task", policy } } as const;
}

const TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/sessions";

export const examples = defineExamples([
  {
    name: "all of IAM, which another policy refuses",
    verdict: "holds",
    resources: [rolePolicy({ Effect: "Allow", Action: "iam:*", Resource: "*" })],
  },
  {
    name: "everything",
    verdict: "violated",
    resources: [rolePolicy({ Effect: "Allow", Action: "*", Resource: "*" })],
    says: "all actions of a kind",
  },
  {
    name: "all of IAM, where something limits it",
    verdict: "violated",
    resources: [rolePolicy({ Effect: "Allow", Action: "iam:*", Resource: "arn:aws:iam::123456789012:role/tasks/*" })],
  },
  {
    name: "actions by name",
    verdict: "holds",
    resources: [rolePolicy({ Effect: "Allow", Action: ["dynamodb:GetItem", "dynamodb:PutItem"], Resource: TABLE })],
  },
  {
    name: "a partial wildcard, which names a kind of action",
    verdict: "holds",
    resources: [rolePolicy({ Effect: "Allow", Action: "dynamodb:Get*", Resource: TABLE })],
  },
  {
    name: "a deny of everything",
    verdict: "holds",
    resources: [rolePolicy({ Effect: "Deny", Action: "*", Resource: "*" })],
  },
  {
    name: "all actions of a service",
    verdict: "violated",
    resources: [rolePolicy({ Effect: "Allow", Action: ["dynamodb:GetItem", "dynamodb:*"], Resource: TABLE })],
    says: "dynamodb:*",
  },
  {
    name: "all actions, in a policy inside the role",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/role:Role",
        name: "task",
        props: {
          assumeRolePolicy: unknownValue,
          inlinePolicies: [{ name: "all", policy: '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}' }],
        },
      },
    ],
    says: "inlinePolicies[0].policy",
  },
  {
    name: "a partial wildcard where the config is strict",
    verdict: "violated",
    resources: [rolePolicy({ Effect: "Allow", Action: "dynamodb:Get*", Resource: TABLE })],
    config: { strict: true },
  },
  {
    name: "a document that does not parse, which another policy says",
    verdict: "not applicable",
    resources: [{ type: "aws:iam/policy:Policy", name: "broken", props: { policy: '{"Statement": [' } }],
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:iam/policy:Policy", name: "later", props: { policy: unknownValue } }],
  },
  {
    name: "wildcards around a letter",
    verdict: "violated",
    resources: [rolePolicy({ Effect: "Allow", Action: "iam:*e*", Resource: "*" })],
    says: "iam:*e*",
  },
]);
