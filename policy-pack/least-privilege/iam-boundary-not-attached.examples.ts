import { defineExamples, type ExampleResource, resourceOf, unknownValue } from "../policy/examples.ts";

const DOCUMENT = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: ["s3:*", "dynamodb:*"], Resource: "*" }],
});
const attachment = resourceOf("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attached");
const role = resourceOf("aws:iam/role:Role", "worker");

const policy = (name: string, props: Readonly<Record<string, unknown>> = {}): ExampleResource => ({
  type: "aws:iam/policy:Policy",
  name,
  props: { policy: DOCUMENT, ...props },
  outputs: { arn: unknownValue },
});
const attaches = (name: string) =>
  attachment({ role: "worker", policyArn: unknownValue }, { propertyDependencies: { policyArn: [name] } });

export const examples = defineExamples([
  {
    name: "a boundary where it belongs",
    verdict: "holds",
    resources: [
      policy("developers-boundary"),
      policy("developers"),
      role(
        { assumeRolePolicy: unknownValue, permissionsBoundary: unknownValue, managedPolicyArns: [unknownValue] },
        { propertyDependencies: { permissionsBoundary: ["developers-boundary"], managedPolicyArns: ["developers"] } },
      ),
    ],
  },
  {
    name: "a policy of AWS",
    verdict: "holds",
    resources: [attachment({ role: "worker", policyArn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" })],
  },
  {
    name: "one that is called a boundary by the program alone, and is judged as a grant",
    verdict: "holds",
    resources: [policy("developers-boundary", { name: "developers" }), attaches("developers-boundary")],
  },
  {
    name: "a role that attaches nothing",
    verdict: "not applicable",
    resources: [
      policy("developers-boundary"),
      role(
        { assumeRolePolicy: unknownValue, permissionsBoundary: unknownValue },
        { propertyDependencies: { permissionsBoundary: ["developers-boundary"] } },
      ),
    ],
  },
  {
    name: "a boundary that is attached",
    verdict: "violated",
    resources: [policy("developers-boundary"), attaches("developers-boundary")],
    says: "found the policy developers-boundary",
  },
  {
    name: "one that has its name in AWS only",
    verdict: "violated",
    resources: [policy("limits", { name: "TeamBoundary" }), attaches("limits")],
    says: "found the policy limits",
  },
  {
    name: "one of another stack",
    verdict: "violated",
    resources: [attachment({ role: "worker", policyArn: "arn:aws:iam::123456789012:policy/boundaries/team" })],
    says: "boundaries/team",
  },
  {
    name: "one of another stack, in a list with policies of this one",
    verdict: "violated",
    resources: [
      policy("developers"),
      role(
        {
          assumeRolePolicy: unknownValue,
          managedPolicyArns: [unknownValue, "arn:aws:iam::123456789012:policy/team-boundary"],
        },
        { propertyDependencies: { managedPolicyArns: ["developers"] } },
      ),
    ],
    says: "team-boundary",
  },
  {
    name: "one of the stack that has the word in its path alone",
    verdict: "holds",
    resources: [
      { ...policy("developers"), outputs: { arn: "arn:aws:iam::123456789012:policy/boundaries/developers" } },
      attachment({ role: "worker", policyArn: "arn:aws:iam::123456789012:policy/boundaries/developers" }),
    ],
  },
  {
    name: "one among those that a role has and no others",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
        name: "attached",
        props: { roleName: "worker", policyArns: ["arn:aws:iam::123456789012:policy/team-boundary"] },
      },
    ],
    says: "policyArns",
  },
  {
    name: "one that a permission set attaches by its ARN",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
        name: "attached",
        props: { managedPolicyArn: "arn:aws:iam::aws:policy/AmazonDataZoneEnvironmentRolePermissionsBoundary" },
      },
    ],
    says: "managedPolicyArn",
  },
  {
    name: "one that the role attaches itself",
    verdict: "violated",
    resources: [
      policy("developers-boundary"),
      role(
        { assumeRolePolicy: unknownValue, managedPolicyArns: [unknownValue] },
        { propertyDependencies: { managedPolicyArns: ["developers-boundary"] } },
      ),
    ],
    says: "managedPolicyArns",
  },
  {
    name: "one that a permission set attaches by its name",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment",
        name: "attached",
        props: { customerManagedPolicyReference: { name: "TeamBoundary", path: "/" } },
      },
    ],
    says: "customerManagedPolicyReference.name",
  },
  {
    name: "a policy that is not known yet",
    verdict: "undecided",
    resources: [attachment({ role: "worker", policyArn: unknownValue })],
  },
]);
