/** Identities, keys, secrets and parameters. See ../tokens.ts. */
export const IDENTITY = {
  role: ["aws:iam/role:Role"],
  user: ["aws:iam/user:User"],
  group: ["aws:iam/group:Group"],
  managedPolicy: ["aws:iam/policy:Policy"],
  rolePolicy: ["aws:iam/rolePolicy:RolePolicy"],
  /** All that attach a managed policy by ARN. */
  policyAttachment: [
    "aws:iam/policyAttachment:PolicyAttachment",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
    "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive",
    "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive",
    "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
  ],
  /** All that hold an identity policy's document; see `identityDocuments`. */
  identityPolicy: [
    "aws:iam/policy:Policy",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/groupPolicy:GroupPolicy",
    "aws:iam/role:Role",
    "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
  ],
  kmsKey: [
    "aws:kms/key:Key",
    "aws:kms/externalKey:ExternalKey",
    "aws:kms/replicaKey:ReplicaKey",
    "aws:kms/replicaExternalKey:ReplicaExternalKey",
  ],
  kmsKeyPolicy: ["aws:kms/keyPolicy:KeyPolicy"],
  kmsAlias: ["aws:kms/alias:Alias"],
  secret: ["aws:secretsmanager/secret:Secret"],
  secretPolicy: ["aws:secretsmanager/secretPolicy:SecretPolicy"],
  secretVersion: ["aws:secretsmanager/secretVersion:SecretVersion"],
  secretRotation: ["aws:secretsmanager/secretRotation:SecretRotation"],
  parameter: ["aws:ssm/parameter:Parameter"],
  systemsDocument: ["aws:ssm/document:Document"],
  systemsSetting: ["aws:ssm/serviceSetting:ServiceSetting"],
  userPool: ["aws:cognito/userPool:UserPool"],
} as const satisfies Record<string, readonly string[]>;
