import { matchesPattern, type Statement } from "../aws/iam/iam.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { actionsLeft, coversSome, isUnlimited, judgeIdentity } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** Actions whose answer holds a credential. `ecr:GetAuthorizationToken` has no resource, and gives nothing that the caller may not do. */
const GIVES_CREDENTIALS = [
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
const givesCredentials = (action: string) => GIVES_CREDENTIALS.some((known) => matchesPattern(action, known));

/** The action as written, and what it stands for where it has wildcards: nobody looks for credentials behind `s3:*`. */
function foundIn(statement: Statement): string | undefined {
  const written = actionsLeft(statement).find((action) => givesCredentials(action.printable ?? ""));
  const text = written?.printable;
  if (written === undefined || text === undefined) return undefined;
  const covered = GIVES_CREDENTIALS.filter((known) => matchesPattern(text, known));
  const others = covered.length > 1 ? ` and ${covered.length - 1} more` : "";
  return /[*?]/.test(text) ? `${written.describe()}, which covers ${covered[0]}${others}` : written.describe();
}

export const policy = definePolicy({
  name: "iam-no-credentials-exposure",
  title: "Identity policies give out no credentials of whoever it is",
  severity: "high",
  rationale:
    "Some actions return passwords, keys or tokens. On * they hand out those of every user, role, machine or database, under whose name the caller then goes on.",
  remediation: [
    "Name the user, role or database in Resource.",
    "Keep access keys and login profiles to the people who manage users.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  checkov: ["CKV_AWS_107", "CKV_AWS_287"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeIdentity(holder, (statement) =>
      judge(not(and(isUnlimited(statement), coversSome(statement, givesCredentials))), {
        what: "the statement gives out credentials of any identity",
        at: statement.value.at("Action"),
        found: foundIn(statement),
        required: "the ARN of the identity or database",
        fix: "name the ARN in Resource, or take the action away",
      }),
    ),
});
