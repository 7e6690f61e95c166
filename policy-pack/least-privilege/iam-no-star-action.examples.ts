import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function documentOf(...statements: readonly Props[]): string {
  const all = statements.map((s) => ({ Effect: "Allow", Resource: "arn:aws:s3:::files", ...s }));
  return JSON.stringify({ Version: "2012-10-17", Statement: all });
}

function rolePolicy(...statements: readonly Props[]): ExampleResource {
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: "it",
    props: { role: "worker", policy: documentOf(...statements) },
  };
}

export const examples = defineExamples([
  { name: "one service", verdict: "holds", resources: [rolePolicy({ Action: "s3:*" })] },
  {
    name: "all actions of all services, on one bucket",
    verdict: "violated",
    resources: [rolePolicy({ Action: ["s3:GetObject", "*"] })],
    says: "all actions of all services",
  },
  { name: "the same in two parts", verdict: "violated", resources: [rolePolicy({ Action: "*:*" })] },
  {
    name: "the same in other words",
    verdict: "violated",
    resources: [rolePolicy({ Action: "*?" })],
  },
  {
    name: "the same on everything, which iam-no-full-admin refuses",
    verdict: "not applicable",
    resources: [rolePolicy({ Action: "*", Resource: "*" })],
  },
  {
    name: "the same on everything, behind a tag",
    verdict: "violated",
    resources: [
      rolePolicy({
        Action: "*",
        Resource: "*",
        Condition: { StringEquals: { "aws:ResourceTag/team": "payments" } },
      }),
    ],
  },
  {
    name: "an action that is not known yet",
    verdict: "undecided",
    resources: [rolePolicy({ Action: [unknownValue] })],
  },
  { name: "a denial", verdict: "holds", resources: [rolePolicy({ Effect: "Deny", Action: "*" })] },
  {
    name: "the same in a policy of one's own",
    verdict: "violated",
    resources: [{ type: "aws:iam/policy:Policy", name: "it", props: { policy: documentOf({ Action: "*" }) } }],
  },
  {
    name: "the same in a policy of a user",
    verdict: "violated",
    resources: [
      { type: "aws:iam/userPolicy:UserPolicy", name: "it", props: { user: "u", policy: documentOf({ Action: "*" }) } },
    ],
  },
  {
    name: "the same in a policy of a group",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/groupPolicy:GroupPolicy",
        name: "it",
        props: { group: "g", policy: documentOf({ Action: "*" }) },
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
        props: { inlinePolicy: documentOf({ Action: "*" }) },
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
        props: { assumeRolePolicy: unknownValue, inlinePolicies: [{ name: "p", policy: documentOf({ Action: "*" }) }] },
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
]);
