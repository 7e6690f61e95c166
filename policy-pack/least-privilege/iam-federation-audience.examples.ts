import { defineExamples, unknownValue } from "../policy/examples.ts";

type Json = Readonly<Record<string, unknown>>;

function role(statement: Json) {
  const assumeRolePolicy = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });
  return { type: "aws:iam/role:Role", name: "role", props: { assumeRolePolicy } } as const;
}

const SAML = {
  Action: "sts:AssumeRoleWithSAML",
  Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/directory" },
};
const GITHUB = {
  Action: "sts:AssumeRoleWithWebIdentity",
  Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
};
const PROVIDER = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";

function provider(...clientIdLists: readonly unknown[]) {
  return {
    type: "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
    name: "github",
    props: { url: "https://token.actions.githubusercontent.com", clientIdLists },
    outputs: { arn: PROVIDER },
  } as const;
}

const SEVERAL = provider("sts.amazonaws.com", "https://registry.example.com");
const SUBJECT = { "token.actions.githubusercontent.com:sub": "repo:my-organization/shop:ref:refs/heads/main" };
const AUDIENCE = { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" };

export const examples = defineExamples([
  {
    name: "SAML for signing in to AWS",
    verdict: "holds",
    resources: [role({ ...SAML, Condition: { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } } })],
  },
  {
    name: "SAML in regions",
    verdict: "holds",
    resources: [
      role({
        ...SAML,
        Condition: { StringLike: { "SAML:aud": "https://eu-central-1.signin.aws.amazon.com/saml*" } },
      }),
    ],
  },
  {
    name: "GitHub Actions, for AWS",
    verdict: "holds",
    resources: [role({ ...GITHUB, Condition: { StringEquals: { ...SUBJECT, ...AUDIENCE } } })],
  },
  {
    name: "a user pool of Cognito, which another policy judges",
    verdict: "holds",
    resources: [role({ ...GITHUB, Principal: { Federated: "cognito-identity.amazonaws.com" } })],
  },
  {
    name: "a service",
    verdict: "holds",
    resources: [role({ Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } })],
  },
  { name: "SAML for anything", verdict: "violated", resources: [role(SAML)], says: "SAML:aud" },
  {
    name: "SAML that ties only the issuer",
    verdict: "violated",
    resources: [role({ ...SAML, Condition: { StringEquals: { "SAML:iss": "https://id.example.com" } } })],
  },
  {
    name: "an audience that may be any",
    verdict: "violated",
    resources: [role({ ...SAML, Condition: { StringLike: { "SAML:aud": "*" } } })],
  },
  {
    name: "GitHub Actions, by a provider for AWS alone",
    verdict: "holds",
    resources: [provider("sts.amazonaws.com"), role({ ...GITHUB, Condition: { StringLike: SUBJECT } })],
  },
  {
    name: "GitHub Actions without an audience, by a provider for several",
    verdict: "violated",
    resources: [SEVERAL, role({ ...GITHUB, Condition: { StringLike: SUBJECT } })],
    says: "token.actions.githubusercontent.com:aud",
  },
  {
    name: "an audience if there is one",
    verdict: "violated",
    resources: [SEVERAL, role({ ...GITHUB, Condition: { StringEqualsIfExists: AUDIENCE } })],
  },
  {
    name: "a provider for several that is made with the role",
    verdict: "violated",
    resources: [
      SEVERAL,
      {
        ...role({ ...GITHUB, Principal: { Federated: unknownValue } }),
        propertyDependencies: { assumeRolePolicy: ["github"] },
      },
    ],
  },
  {
    name: "a provider of another stack",
    verdict: "undecided",
    resources: [role({ ...GITHUB, Condition: { StringLike: SUBJECT } })],
  },
  {
    name: "audiences that are not known yet",
    verdict: "undecided",
    resources: [{ ...SEVERAL, props: { ...SEVERAL.props, clientIdLists: unknownValue } }, role(GITHUB)],
  },
  {
    name: "an audience that is not known yet",
    verdict: "undecided",
    resources: [role({ ...SAML, Condition: { StringEquals: { "SAML:aud": unknownValue } } })],
  },
  {
    name: "a condition that is not known yet",
    verdict: "undecided",
    resources: [role({ ...GITHUB, Condition: unknownValue })],
  },
]);
