import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const ARN = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const attachment = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:iam/policyAttachment:PolicyAttachment",
  name: "it",
  props: { policyArn: ARN, ...props },
});

export const examples = defineExamples([
  { name: "a role", verdict: "holds", resources: [attachment({ roles: ["worker"] })] },
  {
    name: "a group, and an empty list of users",
    verdict: "holds",
    resources: [attachment({ groups: ["staff"], users: [] })],
  },
  {
    name: "a user among roles",
    verdict: "violated",
    resources: [attachment({ roles: ["worker"], users: ["ada"] })],
    says: "attached to users",
  },
  {
    name: "a policy written into a user",
    verdict: "violated",
    resources: [{ type: "aws:iam/userPolicy:UserPolicy", name: "it", props: { user: "ada", policy: unknownValue } }],
    says: "belongs to a user",
  },
  {
    name: "a policy attached to a user",
    verdict: "violated",
    resources: [
      { type: "aws:iam/userPolicyAttachment:UserPolicyAttachment", name: "it", props: { user: "ada", policyArn: ARN } },
    ],
  },
  {
    name: "all policies of a user",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive",
        name: "it",
        props: { userName: "ada", policyArns: [ARN] },
      },
    ],
    says: "ada",
  },
  { name: "users that are not known yet", verdict: "undecided", resources: [attachment({ users: unknownValue })] },
]);
