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
  {
    name: "one key",
    verdict: "holds",
    resources: [rolePolicy({ Action: "kms:Decrypt", Resource: "arn:aws:kms:us-east-1:123456789012:key/1234" })],
  },
  {
    name: "any key, through one service",
    verdict: "holds",
    resources: [
      rolePolicy({
        Action: "kms:Decrypt",
        Condition: { StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" } },
      }),
    ],
  },
  {
    name: "encrypting with any key",
    verdict: "holds",
    resources: [rolePolicy({ Action: ["kms:Encrypt", "kms:DescribeKey"] })],
  },
  {
    name: "any key of the account",
    verdict: "violated",
    resources: [rolePolicy({ Action: "kms:Decrypt", Resource: "arn:aws:kms:us-east-1:123456789012:key/*" })],
    says: "decrypts with any key",
  },
  { name: "from any key to another", verdict: "violated", resources: [rolePolicy({ Action: "kms:ReEncryptFrom" })] },
  { name: "a wildcard of actions", verdict: "violated", resources: [rolePolicy({ Action: "kms:*" })] },
  {
    name: "a resource that is not known yet",
    verdict: "undecided",
    resources: [rolePolicy({ Action: "kms:Decrypt", Resource: unknownValue })],
  },
  { name: "a denial", verdict: "holds", resources: [rolePolicy({ Effect: "Deny", Action: "kms:Decrypt" })] },
  {
    name: "the same in a policy of one's own",
    verdict: "violated",
    resources: [
      { type: "aws:iam/policy:Policy", name: "it", props: { policy: documentOf({ Action: "kms:Decrypt" }) } },
    ],
  },
  {
    name: "the same in a policy of a user",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/userPolicy:UserPolicy",
        name: "it",
        props: { user: "u", policy: documentOf({ Action: "kms:Decrypt" }) },
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
        props: { group: "g", policy: documentOf({ Action: "kms:Decrypt" }) },
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
        props: { inlinePolicy: documentOf({ Action: "kms:Decrypt" }) },
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
          inlinePolicies: [{ name: "p", policy: documentOf({ Action: "kms:Decrypt" }) }],
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
