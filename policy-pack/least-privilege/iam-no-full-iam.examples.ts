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
  { name: "all of another service", verdict: "holds", resources: [rolePolicy({ Action: ["s3:*", "xiam:*"] })] },
  { name: "reading of IAM", verdict: "holds", resources: [rolePolicy({ Action: "iam:Get*" })] },
  {
    name: "all of IAM on a path of roles",
    verdict: "holds",
    resources: [rolePolicy({ Action: "iam:*", Resource: "arn:aws:iam::123456789012:role/tasks/*" })],
  },
  {
    name: "all of IAM",
    verdict: "violated",
    resources: [rolePolicy({ Action: ["s3:*", "iam:*"] })],
    says: "allows all of IAM",
  },
  {
    name: "everything, which iam-no-full-admin refuses",
    verdict: "not applicable",
    resources: [rolePolicy({ Action: "*" })],
  },
  {
    name: "everything on every role, IAM with it",
    verdict: "violated",
    resources: [rolePolicy({ Action: "*", Resource: "arn:aws:iam::123456789012:role/*" })],
  },
  { name: "all of IAM in other words", verdict: "violated", resources: [rolePolicy({ Action: "iam:?*" })] },
  { name: "a wildcard that covers IAM", verdict: "violated", resources: [rolePolicy({ Action: "i*:*" })] },
  {
    name: "all but one action, of every role",
    verdict: "violated",
    resources: [rolePolicy({ Action: "iam:*", Resource: "arn:aws:iam::123456789012:role/*" })],
  },
  {
    name: "a resource that is not known yet",
    verdict: "undecided",
    resources: [rolePolicy({ Action: "iam:*", Resource: unknownValue })],
  },
  { name: "a denial", verdict: "holds", resources: [rolePolicy({ Effect: "Deny", Action: "iam:*" })] },
  {
    name: "the same in a policy of one's own",
    verdict: "violated",
    resources: [{ type: "aws:iam/policy:Policy", name: "it", props: { policy: documentOf({ Action: "iam:*" }) } }],
  },
  {
    name: "the same in a policy of a user",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/userPolicy:UserPolicy",
        name: "it",
        props: { user: "u", policy: documentOf({ Action: "iam:*" }) },
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
        props: { group: "g", policy: documentOf({ Action: "iam:*" }) },
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
        props: { inlinePolicy: documentOf({ Action: "iam:*" }) },
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
          inlinePolicies: [{ name: "p", policy: documentOf({ Action: "iam:*" }) }],
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
