import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const HUB = "token.actions.githubusercontent.com";

function role(host: unknown, Condition?: unknown): ExampleResource {
  const Principal = { Federated: host };
  const statement = { Effect: "Allow", Action: "sts:AssumeRoleWithWebIdentity", Principal, Condition };
  return {
    type: "aws:iam/role:Role",
    name: "it",
    props: { assumeRolePolicy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }) },
  };
}
const provider = (host: string) => `arn:aws:iam::123456789012:oidc-provider/${host}`;
const github = (sub: unknown, operator = "StringLike", claim = "sub") =>
  role(provider(HUB), { [operator]: { [`${HUB}:${claim}`]: sub } });

/** Issuer, a subject of somebody's, one that anyone can have. */
const OTHERS: readonly (readonly [host: string, claim: string, good: string, bad: string])[] = [
  ["gitlab.com", "sub", "project_path:my-group/my-project:ref_type:branch:ref:main", "project_path:*"],
  [
    "app.terraform.io",
    "sub",
    "organization:mine:project:*:workspace:prod:run_phase:apply",
    "organization:*:project:shop:*",
  ],
  ["agent.buildkite.com", "sub", "organization:mine:pipeline:deploy:*", "organization:*"],
  ["api.pulumi.com/oidc", "sub", "pulumi:deploy:org:mine:project:shop:stack:prod", "pulumi:deploy:org:*:project:shop"],
  ["oidc.eks.us-east-1.amazonaws.com/id/ABC", "sub", "system:serviceaccount:shop:api", "system:serviceaccount:*:api"],
  ["cognito-identity.amazonaws.com", "aud", "us-east-1:1234", "*"],
  ["accounts.google.com", "aud", "1234", "*"],
  ["accounts.google.com", "oaud", "1234", "?"],
  ["accounts.google.com", "sub", "1234", "*"],
];

export const examples = defineExamples([
  {
    name: "a service, which no provider vouches for",
    verdict: "holds",
    resources: [
      {
        type: "aws:iam/role:Role",
        name: "it",
        props: {
          assumeRolePolicy:
            '{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"ec2.amazonaws.com"}}}',
        },
      },
    ],
  },
  {
    name: "a branch of a repository",
    verdict: "holds",
    resources: [github("repo:mine/shop:ref:refs/heads/main", "StringEquals")],
  },
  { name: "all of an organization", verdict: "holds", resources: [github("repo:mine/*")] },
  {
    name: "a repository by its other name",
    verdict: "holds",
    resources: [github("repository:mine/shop:environment:prod")],
  },
  {
    name: "a workflow of an organization",
    verdict: "holds",
    resources: [github("job_workflow_ref:mine/tools/.github/workflows/deploy.yml@*")],
  },
  { name: "an owner", verdict: "holds", resources: [github("repository_owner:mine")] },
  { name: "an owner by id", verdict: "holds", resources: [github("repository_owner_id:123:environment:prod")] },
  { name: "a repository by id", verdict: "holds", resources: [github("repository_id:123")] },
  {
    name: "a workflow by a claim of its own",
    verdict: "holds",
    resources: [github("mine/tools/*", "StringLike", "job_workflow_ref")],
  },
  {
    name: "a repository by a claim of its own",
    verdict: "holds",
    resources: [github("mine/shop", "StringEquals", "repository")],
  },
  { name: "a repository by its id", verdict: "holds", resources: [github("123", "StringEquals", "repository_id")] },
  {
    name: "an owner by a claim of his own",
    verdict: "holds",
    resources: [github("mine", "StringEquals", "repository_owner")],
  },
  { name: "an owner by his id", verdict: "holds", resources: [github("123", "StringEquals", "repository_owner_id")] },
  {
    name: "an enterprise's own address of GitHub",
    verdict: "holds",
    resources: [role(provider(`${HUB}/mine`), { StringLike: { [`${HUB}/mine:sub`]: "repo:mine/shop:*" } })],
  },
  {
    name: "no condition",
    verdict: "violated",
    resources: [role(provider(HUB))],
    says: "of GitHub Actions that are not yours",
  },
  {
    name: "the audience alone, which all have",
    verdict: "violated",
    resources: [role(provider(HUB), { StringEquals: { [`${HUB}:aud`]: "sts.amazonaws.com" } })],
  },
  { name: "any subject", verdict: "violated", resources: [github("*")] },
  { name: "any repository", verdict: "violated", resources: [github("repo:*")] },
  { name: "organizations that begin alike", verdict: "violated", resources: [github("repo:mine*")] },
  {
    name: "a repository of any organization",
    verdict: "violated",
    resources: [github("repo:*/shop:ref:refs/heads/main")],
  },
  {
    name: "a workflow's name first, which anyone can give",
    verdict: "violated",
    resources: [github("workflow:deploy:repo:mine/shop:*")],
  },
  { name: "an environment's name first", verdict: "violated", resources: [github("environment:prod:repo:mine/shop")] },
  { name: "one's own, or any", verdict: "violated", resources: [github(["repo:mine/shop:*", "repo:*"])] },
  { name: "no value at all", verdict: "violated", resources: [github([])] },
  { name: "all but one", verdict: "violated", resources: [github("repo:other/shop:*", "StringNotLike")] },
  {
    name: "whoever says no subject",
    verdict: "violated",
    resources: [github("repo:mine/shop:*", "StringLikeIfExists")],
  },
  { name: "all of nothing", verdict: "violated", resources: [github("repo:mine/shop:*", "ForAllValues:StringLike")] },
  ...OTHERS.flatMap(([host, claim, good, bad]) => {
    const named =
      host.endsWith(".com") && !host.startsWith("gitlab") && !host.startsWith("agent") ? host : provider(host);
    return [
      {
        name: `somebody of ${host} by ${claim}`,
        verdict: "holds" as const,
        resources: [role(named, { StringLike: { [`${host}:${claim}`]: good } })],
      },
      {
        name: `anyone of ${host} by ${claim}`,
        verdict: "violated" as const,
        resources: [role(named, { StringLike: { [`${host}:${claim}`]: bad } })],
      },
    ];
  }),
  {
    name: "a document that is looked up for a role",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/policy:Policy",
        name: "it",
        props: { policy: JSON.stringify({ Statement: [{ Principal: { Federated: provider(HUB) } }] }) },
      },
    ],
  },
  {
    name: "a provider that is made with the role, and told by its keys",
    verdict: "violated",
    resources: [role(unknownValue, { StringLike: { [`${HUB}:sub`]: "repo:*" } })],
  },
  { name: "another provider that is made with the role", verdict: "holds", resources: [role(unknownValue)] },
  { name: "a subject that is not known yet", verdict: "undecided", resources: [github(unknownValue)] },
  { name: "conditions that are not known yet", verdict: "undecided", resources: [role(provider(HUB), unknownValue)] },
]);
