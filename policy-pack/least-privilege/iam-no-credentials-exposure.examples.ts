import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function documentOf(...statements: readonly Props[]): string {
  const all = statements.map((s) => ({ Effect: "Allow", Resource: "*", ...s }));
  return JSON.stringify({ Version: "2012-10-17", Statement: all });
}

function rolePolicy(...statements: readonly Props[]): ExampleResource {
  return {
    type: "aws:iam/rolePolicy:RolePolicy",
    name: "it",
    props: { role: "worker", policy: documentOf(...statements) },
  };
}

/** Written out here, so that one that goes missing is seen. */
const LISTED = [
  "bedrock-agentcore:GetResourceApiKey",
  "bedrock-agentcore:GetResourceOauth2Token",
  "chime:CreateApiKey",
  "codepipeline:PollForJobs",
  "cognito-identity:GetCredentialsForIdentity",
  "cognito-identity:GetOpenIdToken",
  "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
  "connect:GetFederationToken",
  "dsql:DbConnect",
  "dsql:DbConnectAdmin",
  "ec2:GetPasswordData",
  "elasticache:Connect",
  "gamelift:RequestUploadCredentials",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreateServiceSpecificCredential",
  "iam:ResetServiceSpecificCredential",
  "iam:UpdateAccessKey",
  "lightsail:CreateBucketAccessKey",
  "lightsail:DownloadDefaultKeyPair",
  "lightsail:GetInstanceAccessDetails",
  "lightsail:GetRelationalDatabaseMasterUserPassword",
  "mediapackage:RotateChannelCredentials",
  "mediapackage:RotateIngestEndpointCredentials",
  "memorydb:Connect",
  "rds-db:connect",
  "redshift-serverless:GetCredentials",
  "redshift:GetClusterCredentials",
  "redshift:GetClusterCredentialsWithIAM",
  "s3:GetDataAccess",
  "sso:GetRoleCredentials",
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:AssumeRoot",
  "sts:GetFederationToken",
];

export const examples = defineExamples([
  {
    name: "one role",
    verdict: "holds",
    resources: [rolePolicy({ Action: "sts:AssumeRole", Resource: "arn:aws:iam::123456789012:role/deploy" })],
  },
  {
    name: "the token that pulls images, which has no resource",
    verdict: "holds",
    resources: [rolePolicy({ Action: "ecr:GetAuthorizationToken" })],
  },
  {
    name: "a resource that is not known yet",
    verdict: "undecided",
    resources: [rolePolicy({ Action: "sts:AssumeRole", Resource: unknownValue })],
  },
  ...LISTED.map((Action) => ({
    name: `of everyone: ${Action}`,
    verdict: "violated" as const,
    resources: [rolePolicy({ Action })],
  })),
  {
    name: "of everyone, behind a wildcard",
    verdict: "violated",
    resources: [rolePolicy({ Action: ["s3:ListBucket", "s3:*"] })],
    says: '"s3:*", which covers s3:GetDataAccess)',
  },
  {
    name: "several of everyone, behind one wildcard",
    verdict: "violated",
    resources: [rolePolicy({ Action: "lightsail:*" })],
    says: "which covers lightsail:CreateBucketAccessKey and 3 more",
  },
  { name: "a denial", verdict: "holds", resources: [rolePolicy({ Effect: "Deny", Action: "iam:CreateAccessKey" })] },
  {
    name: "the same in a policy of one's own",
    verdict: "violated",
    resources: [
      { type: "aws:iam/policy:Policy", name: "it", props: { policy: documentOf({ Action: "iam:CreateAccessKey" }) } },
    ],
  },
  {
    name: "the same in a policy of a user",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/userPolicy:UserPolicy",
        name: "it",
        props: { user: "u", policy: documentOf({ Action: "iam:CreateAccessKey" }) },
      },
    ],
  },
  {
    name: "the same in a policy of a group",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/groupPolicy:GroupPolicy",
        name: "it",
        props: { group: "g", policy: documentOf({ Action: "iam:CreateAccessKey" }) },
      },
    ],
  },
  {
    name: "the same in a permission set",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        name: "it",
        props: { inlinePolicy: documentOf({ Action: "iam:CreateAccessKey" }) },
      },
    ],
  },
  {
    name: "the same inside a role",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/role:Role",
        name: "it",
        props: {
          assumeRolePolicy: unknownValue,
          inlinePolicies: [{ name: "p", policy: documentOf({ Action: "iam:CreateAccessKey" }) }],
        },
      },
    ],
    says: "inlinePolicies[0].policy",
  },
  {
    name: "a role without policies",
    verdict: "not applicable",
    resources: [{ type: "aws:iam/role:Role", name: "it", props: { assumeRolePolicy: unknownValue } }],
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:iam/rolePolicy:RolePolicy", name: "it", props: { role: "worker", policy: unknownValue } }],
  },
]);
