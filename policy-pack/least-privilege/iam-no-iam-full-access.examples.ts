import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

/** Who gets the policy, by the type of the attachment; a role by all others. */
const HOLDER: Readonly<Record<string, string>> = {
  "aws:iam/policyAttachment:PolicyAttachment": "name",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": "user",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": "group",
};

const attachment = (
  policyArn: unknown,
  type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
): ExampleResource => ({
  type,
  name: "it",
  props: { [HOLDER[type] ?? "role"]: "worker", policyArn },
});

export const examples = defineExamples([
  { name: "reading of IAM", verdict: "holds", resources: [attachment("arn:aws:iam::aws:policy/IAMReadOnlyAccess")] },
  {
    name: "a policy of one's own of that name",
    verdict: "holds",
    resources: [attachment("arn:aws:iam::123456789012:policy/IAMFullAccess")],
  },
  {
    name: "all of IAM",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/IAMFullAccess")],
    says: "IAMFullAccess is attached",
  },
  {
    name: "all of IAM, in another partition",
    verdict: "violated",
    resources: [attachment("arn:aws-cn:iam::aws:policy/IAMFullAccess")],
    says: "IAMFullAccess is attached",
  },
  {
    name: "attached by PolicyAttachment",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/IAMFullAccess", "aws:iam/policyAttachment:PolicyAttachment")],
  },
  {
    name: "attached by UserPolicyAttachment",
    verdict: "violated",
    resources: [
      attachment("arn:aws:iam::aws:policy/IAMFullAccess", "aws:iam/userPolicyAttachment:UserPolicyAttachment"),
    ],
  },
  {
    name: "attached by GroupPolicyAttachment",
    verdict: "violated",
    resources: [
      attachment("arn:aws:iam::aws:policy/IAMFullAccess", "aws:iam/groupPolicyAttachment:GroupPolicyAttachment"),
    ],
  },
  {
    name: "attached to a permission set",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
        name: "it",
        props: { managedPolicyArn: "arn:aws:iam::aws:policy/IAMFullAccess" },
      },
    ],
  },
  {
    name: "among the only ones of a role",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
        name: "it",
        props: { roleName: "worker", policyArns: [unknownValue, "arn:aws:iam::aws:policy/IAMFullAccess"] },
      },
    ],
    says: "policyArns[1]",
  },
  {
    name: "attached by the role itself",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/role:Role",
        name: "it",
        props: { assumeRolePolicy: unknownValue, managedPolicyArns: ["arn:aws:iam::aws:policy/IAMFullAccess"] },
      },
    ],
    says: "managedPolicyArns[0]",
  },
  {
    name: "as the boundary of a role, which gives nothing",
    verdict: "not applicable",
    resources: [
      {
        type: "aws:iam/role:Role",
        name: "it",
        props: { assumeRolePolicy: unknownValue, permissionsBoundary: "arn:aws:iam::aws:policy/IAMFullAccess" },
      },
    ],
  },
  {
    name: "looked up",
    verdict: "violated",
    resources: [{ type: "aws:iam/policy:Policy", name: "it", props: { arn: "arn:aws:iam::aws:policy/IAMFullAccess" } }],
  },
  { name: "a policy that is not known yet", verdict: "undecided", resources: [attachment(unknownValue)] },
]);
