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

export const examples = defineExamples([
  { name: "all of IAM, which another policy refuses", verdict: "holds", resources: [rolePolicy({ Action: "iam:*" })] },
  {
    name: "all of IAM beside grants of keys",
    verdict: "violated",
    resources: [rolePolicy({ Action: ["iam:*", "kms:CreateGrant"] })],
  },
  {
    name: "one bucket",
    verdict: "holds",
    resources: [rolePolicy({ Action: "s3:PutBucketPolicy", Resource: "arn:aws:s3:::files" })],
  },
  {
    name: "writing, which changes no permissions",
    verdict: "holds",
    resources: [rolePolicy({ Action: ["dynamodb:PutItem", "s3:PutObject"] })],
  },
  {
    name: "any bucket",
    verdict: "violated",
    resources: [rolePolicy({ Action: "s3:PutBucketPolicy" })],
    says: "permissions of any resource",
  },
  { name: "grants of any key", verdict: "violated", resources: [rolePolicy({ Action: "kms:CreateGrant" })] },
  {
    name: "any role of the account",
    verdict: "violated",
    resources: [rolePolicy({ Action: "iam:PutRolePolicy", Resource: "arn:aws:iam::123456789012:role/*" })],
  },
  {
    name: "roles of a path",
    verdict: "holds",
    resources: [rolePolicy({ Action: "iam:PutRolePolicy", Resource: "arn:aws:iam::123456789012:role/tasks/*" })],
  },
  {
    name: "a resource that is not known yet",
    verdict: "undecided",
    resources: [rolePolicy({ Action: "kms:CreateGrant", Resource: unknownValue })],
  },
  { name: "a denial", verdict: "holds", resources: [rolePolicy({ Effect: "Deny", Action: "iam:Put*" })] },
  {
    name: "the same in a policy of one's own",
    verdict: "violated",
    resources: [{ type: "aws:iam/policy:Policy", name: "it", props: { policy: documentOf({ Action: "iam:Put*" }) } }],
  },
  {
    name: "the same in a policy of a user",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/userPolicy:UserPolicy",
        name: "it",
        props: { user: "u", policy: documentOf({ Action: "iam:Put*" }) },
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
        props: { group: "g", policy: documentOf({ Action: "iam:Put*" }) },
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
        props: { inlinePolicy: documentOf({ Action: "iam:Put*" }) },
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
          inlinePolicies: [{ name: "p", policy: documentOf({ Action: "iam:Put*" }) }],
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
]);
