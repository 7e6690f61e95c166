import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const READ_ONLY = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

function attachment(policyArn: unknown): ExampleResource {
  const type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
  return { type, name: "reports", props: { role: unknownValue, policyArn } };
}

function role(props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: "aws:iam/role:Role", name: "reports", props: { assumeRolePolicy: "{}", ...props } };
}

export const examples = defineExamples([
  {
    name: "a policy of one's own",
    verdict: "holds",
    resources: [attachment("arn:aws:iam::111122223333:policy/reports")],
  },
  {
    name: "the policy for the role of AWS Config",
    verdict: "holds",
    resources: [attachment("arn:aws:iam::aws:policy/service-role/AWS_ConfigRole")],
  },
  {
    name: "one that the config lists",
    verdict: "holds",
    resources: [role({ managedPolicyArns: ["arn:aws-cn:iam::aws:policy/SecurityAudit"] })],
    config: { allowed: ["arn:*:iam::aws:policy/SecurityAudit"] },
  },
  { name: "a role without attached policies", verdict: "not applicable", resources: [role({})] },
  { name: "AWS's policy for reading S3", verdict: "violated", resources: [attachment(READ_ONLY)], says: READ_ONLY },
  {
    name: "the same, in the role",
    verdict: "violated",
    resources: [role({ managedPolicyArns: [READ_ONLY] })],
  },
  {
    name: "the same, for a user",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/userPolicyAttachment:UserPolicyAttachment",
        name: "reports",
        props: { user: unknownValue, policyArn: READ_ONLY },
      },
    ],
  },
  {
    name: "one that the default lists, where the config lists none",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/service-role/AWS_ConfigRole")],
    config: { allowed: [] },
  },
  { name: "a policy that is not known yet", verdict: "undecided", resources: [attachment(unknownValue)] },
]);
