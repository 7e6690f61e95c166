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
  { name: "one service", verdict: "holds", resources: [rolePolicy({ Action: "s3:*" })] },
  {
    name: "everything on one bucket",
    verdict: "holds",
    resources: [rolePolicy({ Action: "*", Resource: "arn:aws:s3:::files" })],
  },
  {
    name: "everything on what has a tag",
    verdict: "holds",
    resources: [rolePolicy({ Action: "*", Condition: { StringEquals: { "aws:ResourceTag/team": "payments" } } })],
  },
  {
    name: "everything",
    verdict: "violated",
    resources: [rolePolicy({ Action: "*" })],
    says: "allows everything on everything",
  },
  {
    name: "everything, in lists",
    verdict: "violated",
    resources: [rolePolicy({ Action: ["s3:GetObject", "*:*"], Resource: ["arn:aws:s3:::files", "*"] })],
  },
  ...[
    ["*?", "*"],
    ["?*", "?*"],
    ["**", "**"],
    ["*:?*", "*"],
    ["*", "arn:*"],
    ["*", "arn:*:*"],
    ["*", "arn:aws:*"],
    ["*", "arn:aws-cn:*:*:*:*"],
    ["*", "arn:*:*:*:????????????:*"],
  ].map(([Action, Resource]) => ({
    name: `everything in other words: ${Action} on ${Resource}`,
    verdict: "violated" as const,
    resources: [rolePolicy({ Action, Resource })],
  })),
  ...[
    ["s*:*", "*"],
    ["*:Get*", "*"],
    ["*", "arn:aws:s3:::*"],
    ["*", "arn:aws:*:*:123456789012:*"],
    ["????????????", "*"],
  ].map(([Action, Resource]) => ({
    name: `less than everything: ${Action} on ${Resource}`,
    verdict: "holds" as const,
    resources: [rolePolicy({ Action, Resource })],
  })),
  {
    name: "everything, behind a second factor",
    verdict: "violated",
    resources: [rolePolicy({ Action: "*", Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } })],
  },
  {
    name: "everything, where the effect is left out",
    verdict: "violated",
    resources: [rolePolicy({ Effect: undefined, Action: "*" })],
  },
  { name: "an action that is not known yet", verdict: "undecided", resources: [rolePolicy({ Action: unknownValue })] },
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
            Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
          }),
        },
      },
    ],
  },
  {
    name: "inline in a role that is called a boundary, which no boundary is",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/rolePolicy:RolePolicy",
        name: "team-boundary",
        props: {
          role: "worker",
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
          }),
        },
      },
    ],
  },
  {
    name: "as a policy whose name, perhaps that of a boundary, is not known yet",
    verdict: "undecided",
    resources: [
      {
        type: "aws:iam/policy:Policy",
        name: "team",
        props: {
          name: unknownValue,
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
          }),
        },
      },
    ],
  },
]);
