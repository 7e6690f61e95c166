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
    name: "what other policies say: all of IAM",
    verdict: "holds",
    resources: [attachment("arn:aws:iam::aws:policy/IAMFullAccess")],
  },
  {
    name: "what other policies say: everything",
    verdict: "holds",
    resources: [attachment("arn:aws:iam::aws:policy/AdministratorAccess")],
  },
  {
    name: "a policy of one's own",
    verdict: "holds",
    resources: [attachment("arn:aws:iam::123456789012:policy/TeamFullAccess")],
  },
  {
    name: "all of one service",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/AmazonS3FullAccess")],
    says: "all actions of a service",
  },
  {
    name: "a later version of it",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/AWSLambda_FullAccess")],
    says: "all actions of a service",
  },
  {
    name: "nearly everything",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/PowerUserAccess")],
    says: "all actions of a service",
  },
  {
    name: "a job of that kind",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/job-function/DataFullAccess")],
    says: "all actions of a service",
  },
  {
    name: "a version by number",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess_v2")],
    says: "all actions of a service",
  },
  {
    name: "a version by its letter",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/CloudWatchFullAccessV2")],
    says: "all actions of a service",
  },
  {
    name: "an administrator by another name",
    verdict: "violated",
    resources: [attachment("arn:aws-us-gov:iam::aws:policy/AdministratorAccess-AWSElasticBeanstalk")],
    says: "all actions of a service",
  },
  {
    name: "attached by PolicyAttachment",
    verdict: "violated",
    resources: [attachment("arn:aws:iam::aws:policy/AmazonS3FullAccess", "aws:iam/policyAttachment:PolicyAttachment")],
  },
  {
    name: "attached by UserPolicyAttachment",
    verdict: "violated",
    resources: [
      attachment("arn:aws:iam::aws:policy/AmazonS3FullAccess", "aws:iam/userPolicyAttachment:UserPolicyAttachment"),
    ],
  },
  {
    name: "attached by GroupPolicyAttachment",
    verdict: "violated",
    resources: [
      attachment("arn:aws:iam::aws:policy/AmazonS3FullAccess", "aws:iam/groupPolicyAttachment:GroupPolicyAttachment"),
    ],
  },
  {
    name: "attached to a permission set",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
        name: "it",
        props: { managedPolicyArn: "arn:aws:iam::aws:policy/AmazonS3FullAccess" },
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
        props: { roleName: "worker", policyArns: [unknownValue, "arn:aws:iam::aws:policy/AmazonS3FullAccess"] },
      },
    ],
    says: "policyArns[1]",
  },
  {
    name: "what Pulumi attaches to a callback function without a role",
    verdict: "violated",
    resources: [{ ...attachment("arn:aws:iam::aws:policy/AmazonS3FullAccess"), name: "resize-4aaabb8e" }],
    says: "where the function or task is made",
  },
  {
    name: "named after another policy by hand",
    verdict: "violated",
    resources: [{ ...attachment("arn:aws:iam::aws:policy/AmazonSQSFullAccess"), name: "resize-4aaabb8e" }],
    says: "replace it by an aws.iam.RolePolicy",
  },
  {
    name: "attached by the role itself",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/role:Role",
        name: "it",
        props: { assumeRolePolicy: unknownValue, managedPolicyArns: ["arn:aws:iam::aws:policy/AmazonS3FullAccess"] },
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
        props: { assumeRolePolicy: unknownValue, permissionsBoundary: "arn:aws:iam::aws:policy/AmazonS3FullAccess" },
      },
    ],
  },
  {
    name: "looked up",
    verdict: "violated",
    resources: [
      { type: "aws:iam/policy:Policy", name: "it", props: { arn: "arn:aws:iam::aws:policy/AmazonS3FullAccess" } },
    ],
  },
  { name: "a policy that is not known yet", verdict: "undecided", resources: [attachment(unknownValue)] },
]);
