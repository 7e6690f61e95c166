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
  {
    name: "reading of one service",
    verdict: "holds",
    resources: [attachment("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")],
  },
  {
    name: "a policy of one's own of that name",
    verdict: "holds",
    resources: [attachment("arn:aws:iam::123456789012:policy/AdministratorAccess")],
  },
  {
    name: "everything",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/AdministratorAccess")],
    says: "AdministratorAccess is attached",
  },
  {
    name: "everything, in another partition",
    verdict: "violated",
    resources: [attachment("arn:aws-us-gov:iam::aws:policy/AdministratorAccess")],
    says: "AdministratorAccess is attached",
  },
  {
    name: "attached by PolicyAttachment",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/AdministratorAccess", "aws:iam/policyAttachment:PolicyAttachment")],
  },
  {
    name: "attached by UserPolicyAttachment",
    verdict: "violated",
    resources: [
      attachment("arn:aws:iam::aws:policy/AdministratorAccess", "aws:iam/userPolicyAttachment:UserPolicyAttachment"),
    ],
  },
  {
    name: "attached by GroupPolicyAttachment",
    verdict: "violated",
    resources: [
      attachment("arn:aws:iam::aws:policy/AdministratorAccess", "aws:iam/groupPolicyAttachment:GroupPolicyAttachment"),
    ],
  },
  {
    name: "attached to a permission set",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
        name: "it",
        props: { managedPolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
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
        props: { roleName: "worker", policyArns: [unknownValue, "arn:aws:iam::aws:policy/AdministratorAccess"] },
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
        props: { assumeRolePolicy: unknownValue, managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] },
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
        props: { assumeRolePolicy: unknownValue, permissionsBoundary: "arn:aws:iam::aws:policy/AdministratorAccess" },
      },
    ],
  },
  {
    name: "looked up",
    verdict: "violated",
    resources: [
      { type: "aws:iam/policy:Policy", name: "it", props: { arn: "arn:aws:iam::aws:policy/AdministratorAccess" } },
    ],
  },
  { name: "a policy that is not known yet", verdict: "undecided", resources: [attachment(unknownValue)] },
]);
