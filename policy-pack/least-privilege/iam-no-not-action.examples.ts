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
  { name: "actions by name", verdict: "holds", resources: [rolePolicy({ Action: "s3:GetObject" })] },
  {
    name: "all actions but some",
    verdict: "violated",
    resources: [rolePolicy({ NotAction: ["iam:*", "organizations:*"] })],
    says: "NotAction",
  },
  { name: "a denial", verdict: "holds", resources: [rolePolicy({ Effect: "Deny", NotAction: "iam:*" })] },
  {
    name: "the same in a policy of one's own",
    verdict: "violated",
    resources: [{ type: "aws:iam/policy:Policy", name: "it", props: { policy: documentOf({ NotAction: "iam:*" }) } }],
  },
  {
    name: "the same in a policy of a user",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/userPolicy:UserPolicy",
        name: "it",
        props: { user: "u", policy: documentOf({ NotAction: "iam:*" }) },
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
        props: { group: "g", policy: documentOf({ NotAction: "iam:*" }) },
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
        props: { inlinePolicy: documentOf({ NotAction: "iam:*" }) },
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
          inlinePolicies: [{ name: "p", policy: documentOf({ NotAction: "iam:*" }) }],
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
