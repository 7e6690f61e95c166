import { defineExamples, unknownValue } from "../policy/examples.ts";

const ROLE = "arn:aws:iam::123456789012:role/ecsTaskExecutionRole";

function documentOf(statement: Readonly<Record<string, unknown>>) {
  const pull = { Effect: "Allow", Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], ...statement };
  return JSON.stringify({ Version: "2012-10-17", Statement: [pull] });
}

function repositoryPolicy(policy: string) {
  return {
    type: "aws:ecr/repositoryPolicy:RepositoryPolicy",
    name: "api-policy",
    props: { repository: "api", policy },
  } as const;
}

export const examples = defineExamples([
  {
    name: "a role that pulls",
    verdict: "holds",
    resources: [repositoryPolicy(documentOf({ Principal: { AWS: ROLE } }))],
    config: { rolesOnly: true },
  },
  {
    name: "the organization",
    verdict: "holds",
    resources: [
      repositoryPolicy(
        documentOf({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }),
      ),
    ],
  },
  {
    name: "another account",
    verdict: "holds",
    resources: [repositoryPolicy(documentOf({ Principal: { AWS: "arn:aws:iam::111122223333:root" } }))],
  },
  {
    name: "everyone is denied something",
    verdict: "holds",
    resources: [repositoryPolicy(documentOf({ Effect: "Deny", Principal: "*" }))],
  },
  { name: "everyone", verdict: "violated", resources: [repositoryPolicy(documentOf({ Principal: "*" }))] },
  {
    name: "everyone, in a list",
    verdict: "violated",
    resources: [repositoryPolicy(documentOf({ Principal: { AWS: [ROLE, "*"] } }))],
    says: "executionRole.arn",
  },
  {
    name: "all but one",
    verdict: "violated",
    resources: [repositoryPolicy(documentOf({ NotPrincipal: { AWS: ROLE } }))],
    says: "NotPrincipal",
  },
  {
    name: "everyone, in repositories that ECR will make by itself",
    verdict: "violated",
    resources: [
      {
        type: "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
        name: "cache",
        props: { prefix: "ROOT", repositoryPolicy: documentOf({ Principal: "*" }) },
      },
    ],
  },
  {
    name: "a whole account, where roles must be named",
    verdict: "violated",
    resources: [repositoryPolicy(documentOf({ Principal: { AWS: "arn:aws:iam::123456789012:root" } }))],
    config: { rolesOnly: true },
    says: "whole account",
  },
  { name: "a document that is not known yet", verdict: "undecided", resources: [repositoryPolicy(unknownValue)] },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [repositoryPolicy(documentOf({ Principal: { AWS: unknownValue } }))],
  },
]);
