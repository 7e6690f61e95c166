import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const ROOT = "arn:aws:iam::111122223333:root";

function role(Principal: unknown, Condition?: unknown, Effect = "Allow"): ExampleResource {
  const Statement = [{ Effect, Action: "sts:AssumeRole", Principal, Condition }];
  return { type: "aws:iam/role:Role", name: "it", props: { assumeRolePolicy: JSON.stringify({ Statement }) } };
}

const picked = (key: string, operator = "StringEquals", values: unknown = "it") =>
  role({ AWS: ROOT }, { [operator]: { [key]: values } });

export const examples = defineExamples([
  { name: "a service", verdict: "holds", resources: [role({ Service: "ecs-tasks.amazonaws.com" })] },
  { name: "a role", verdict: "holds", resources: [role({ AWS: "arn:aws:iam::111122223333:role/deploy" })] },
  { name: "a denial", verdict: "holds", resources: [role({ AWS: ROOT }, undefined, "Deny")] },
  { name: "a partner who was told the id", verdict: "holds", resources: [picked("sts:ExternalId")] },
  { name: "roles by a pattern", verdict: "holds", resources: [picked("aws:PrincipalArn", "ArnLike")] },
  { name: "roles by a tag", verdict: "holds", resources: [picked("aws:PrincipalTag/team", "ForAnyValue:StringLike")] },
  { name: "an identity by its id", verdict: "holds", resources: [picked("aws:userid")] },
  { name: "a user by name", verdict: "holds", resources: [picked("aws:username")] },
  { name: "a session by name", verdict: "holds", resources: [picked("sts:RoleSessionName")] },
  { name: "a person behind a session", verdict: "holds", resources: [picked("sts:SourceIdentity")] },
  { name: "an account by its root", verdict: "violated", resources: [role({ AWS: ROOT })], says: "a whole account" },
  {
    name: "an account by its number, after a role",
    verdict: "violated",
    resources: [role({ AWS: ["arn:aws:iam::111122223333:role/a", "111122223333"] })],
  },
  { name: "a condition on how", verdict: "violated", resources: [picked("aws:SecureTransport", "Bool", "true")] },
  { name: "all but one", verdict: "violated", resources: [picked("aws:PrincipalArn", "StringNotEquals")] },
  { name: "whoever says nothing", verdict: "violated", resources: [picked("sts:ExternalId", "StringEqualsIfExists")] },
  { name: "an id that is empty", verdict: "violated", resources: [picked("sts:ExternalId", "StringEquals", [])] },
  { name: "any id there is", verdict: "violated", resources: [picked("sts:ExternalId", "StringLike", "*")] },
  {
    name: "every identity of the account, by a pattern",
    verdict: "violated",
    resources: [picked("aws:PrincipalArn", "ArnLike", ["arn:aws:iam::111122223333:role/a", "arn:aws:iam::*:*"])],
  },
  {
    name: "an id that is not known yet",
    verdict: "undecided",
    resources: [picked("sts:ExternalId", "StringLike", unknownValue)],
  },
  { name: "a principal that is not known yet", verdict: "undecided", resources: [role({ AWS: unknownValue })] },
  { name: "principals that are not known yet", verdict: "undecided", resources: [role(unknownValue)] },
  { name: "conditions that are not known yet", verdict: "undecided", resources: [role({ AWS: ROOT }, unknownValue)] },
]);
