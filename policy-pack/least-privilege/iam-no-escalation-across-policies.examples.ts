import { defineExamples, type ExampleResource, resourceOf, unknownValue } from "../policy/examples.ts";

const role = resourceOf("aws:iam/role:Role", "builder");
const rolePolicy = (name: string) => resourceOf("aws:iam/rolePolicy:RolePolicy", name);
const managed = resourceOf("aws:iam/policy:Policy", "passing");
const attachment = resourceOf("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attached");

const allow = (action: unknown, resource: unknown = "*") => ({ Effect: "Allow", Action: action, Resource: resource });
const document = (...statements: readonly unknown[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

const PASS = document(allow("iam:PassRole"));
const START = document(allow(["ec2:RunInstances", "ec2:Describe*"]));
const NAMED = document(allow("iam:PassRole", "arn:aws:iam::123456789012:role/web"));
const OF_ROLE = { propertyDependencies: { role: ["builder"] } };
const PASSING_ARN = "arn:aws:iam::123456789012:policy/passing";

function beside(first: unknown, second: unknown): readonly ExampleResource[] {
  return [
    role({ name: "builder" }),
    rolePolicy("passes")({ role: unknownValue, policy: first }, OF_ROLE),
    rolePolicy("starts")({ role: "builder", policy: second }),
  ];
}

export const examples = defineExamples([
  { name: "a role that is named, and machines", verdict: "holds", resources: beside(NAMED, START) },
  { name: "two policies that do not add up", verdict: "holds", resources: beside(document(allow("s3:List*")), START) },
  {
    name: "one policy that does it all, which iam-no-privilege-escalation names",
    verdict: "holds",
    resources: beside(document(allow("iam:PassRole"), allow("ec2:RunInstances")), START),
  },
  {
    name: "a third policy that refuses it",
    verdict: "holds",
    resources: [
      ...beside(PASS, START),
      rolePolicy("refuses")({
        role: "builder",
        policy: document({ Effect: "Deny", Action: "iam:PassRole", Resource: "*" }),
      }),
    ],
  },
  {
    name: "a third policy that refuses all but some",
    verdict: "holds",
    resources: [
      ...beside(PASS, START),
      rolePolicy("refuses")({
        role: "builder",
        policy: document({ Effect: "Deny", NotAction: "s3:*", Resource: "*" }),
      }),
    ],
  },
  {
    name: "a boundary",
    verdict: "not applicable",
    resources: [
      role({ name: "builder", permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary" }),
      ...beside(PASS, START).slice(1),
    ],
  },
  {
    name: "a boundary that allows everything",
    verdict: "violated",
    resources: [
      role({ name: "builder", permissionsBoundary: "arn:aws:iam::aws:policy/AdministratorAccess" }),
      ...beside(PASS, START).slice(1),
    ],
  },
  {
    name: "a single policy",
    verdict: "not applicable",
    resources: [role({ name: "builder" }), rolePolicy("passes")({ role: "builder", policy: PASS })],
  },
  {
    name: "any role in one policy, machines in another",
    verdict: "violated",
    resources: beside(PASS, START),
    says: "iam:PassRole with ec2:RunInstances in passes and starts",
  },
  {
    name: "inline, beside a managed policy that is attached",
    verdict: "violated",
    resources: [
      role({ name: "builder", inlinePolicies: [{ name: "starts", policy: START }] }),
      managed({ policy: PASS }, { outputs: { arn: PASSING_ARN } }),
      attachment({ role: "builder", policyArn: PASSING_ARN }),
    ],
    says: "builder and passing",
  },
  {
    name: "managed policies of the role's own list, in a first preview",
    verdict: "violated",
    resources: [
      role(
        { managedPolicyArns: [unknownValue], inlinePolicies: [{ name: "starts", policy: START }] },
        { propertyDependencies: { managedPolicyArns: ["passing"] } },
      ),
      managed({ policy: PASS }),
    ],
  },
  {
    name: "two actions in one policy, the third in another",
    verdict: "violated",
    resources: beside(document(allow(["iam:PassRole", "lambda:CreateFunction"])), document(allow("lambda:Invoke*"))),
    says: "starts a function that it calls with any role",
  },
  {
    name: "a user and an attachment for several",
    verdict: "violated",
    resources: [
      { type: "aws:iam/user:User", name: "ann", props: { name: "ann" } },
      { type: "aws:iam/userPolicy:UserPolicy", name: "starts", props: { user: "ann", policy: START } },
      managed({ policy: PASS }, { outputs: { arn: PASSING_ARN } }),
      {
        type: "aws:iam/policyAttachment:PolicyAttachment",
        name: "all",
        props: { users: ["bob", "ann"], policyArn: PASSING_ARN },
      },
    ],
  },
  {
    name: "a group",
    verdict: "violated",
    resources: [
      { type: "aws:iam/group:Group", name: "ops", props: { name: "ops" } },
      { type: "aws:iam/groupPolicy:GroupPolicy", name: "starts", props: { group: "ops", policy: START } },
      { type: "aws:iam/groupPolicy:GroupPolicy", name: "passes", props: { group: "ops", policy: PASS } },
    ],
  },
  {
    name: "an attachment for several roles, and one for the role alone",
    verdict: "violated",
    resources: [
      role({ name: "builder" }),
      managed({ policy: PASS }, { outputs: { arn: PASSING_ARN } }),
      {
        type: "aws:iam/policyAttachment:PolicyAttachment",
        name: "all",
        props: { roles: ["builder"], policyArn: PASSING_ARN },
      },
      rolePolicy("starts")({ role: "builder", policy: START }),
    ],
  },
  {
    name: "a list that is the role's only one",
    verdict: "violated",
    resources: [
      role({ name: "builder" }),
      managed({ policy: PASS }, { outputs: { arn: PASSING_ARN } }),
      {
        type: "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
        name: "all",
        props: { roleName: "builder", policyArns: [PASSING_ARN] },
      },
      rolePolicy("starts")({ role: "builder", policy: START }),
    ],
  },
  {
    name: "among other statements, and a refusal of something else",
    verdict: "violated",
    resources: [
      role({ name: "builder" }),
      rolePolicy("passes")({ role: "builder", policy: document(allow("s3:ListBucket"), allow("iam:PassRole")) }),
      rolePolicy("reads")({ role: "builder", policy: document(allow("s3:GetObject")) }),
      rolePolicy("starts")({
        role: "builder",
        policy: document(allow("ec2:RunInstances"), { Effect: "Deny", Action: "s3:DeleteObject", Resource: "*" }),
      }),
    ],
    says: "in passes and starts",
  },
  {
    name: "everything in one policy, which iam-no-full-admin names",
    verdict: "holds",
    resources: beside(document(allow("*")), START),
  },
  {
    name: "a second policy that is not known yet",
    verdict: "undecided",
    resources: beside(PASS, unknownValue),
  },
  {
    name: "an attachment that may be the role's",
    verdict: "undecided",
    resources: [
      role({ name: "builder", inlinePolicies: [{ name: "starts", policy: START }] }),
      attachment({ role: unknownValue, policyArn: PASSING_ARN }),
    ],
  },
  {
    name: "a policy of another role",
    verdict: "not applicable",
    resources: [
      role({ name: "builder" }),
      rolePolicy("passes")({ role: "builder", policy: PASS }),
      rolePolicy("starts")({ role: "runner", policy: START }),
    ],
  },
]);
