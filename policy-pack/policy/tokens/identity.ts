/** Identities, keys, secrets and parameters. See ../tokens.ts. */
export const IDENTITY = {
  identityProvider: ["aws:iam/openIdConnectProvider:OpenIdConnectProvider"],
  certificateAuthority: ["aws:acmpca/certificateAuthority:CertificateAuthority"],
  portfolioShare: ["aws:servicecatalog/portfolioShare:PortfolioShare"],
  role: ["aws:iam/role:Role"],
  user: ["aws:iam/user:User"],
  group: ["aws:iam/group:Group"],
  managedPolicy: ["aws:iam/policy:Policy"],
  rolePolicy: ["aws:iam/rolePolicy:RolePolicy"],
  rolePolicyAttachment: ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"],
  /** Attaches one managed policy to several identities. */
  sharedPolicyAttachment: ["aws:iam/policyAttachment:PolicyAttachment"],
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
  /** Attaches a policy to a permission set, by its name in each account. */
  permissionSetCustomerPolicy: ["aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment"],
  /** All that hold an identity policy's document; see `identityDocuments`. */
  identityPolicy: [
    "aws:iam/policy:Policy",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/groupPolicy:GroupPolicy",
    "aws:iam/role:Role",
    "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
  ],
  organization: ["aws:organizations/organization:Organization"],
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
  passwordPolicy: ["aws:iam/accountPasswordPolicy:AccountPasswordPolicy"],
  accessKey: ["aws:iam/accessKey:AccessKey"],
  loginProfile: ["aws:iam/userLoginProfile:UserLoginProfile"],
  groupMembership: ["aws:iam/groupMembership:GroupMembership"],
  userGroupMembership: ["aws:iam/userGroupMembership:UserGroupMembership"],
  /** All that give permissions to a user himself, not to a group or role. */
  userGrant: [
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive",
    "aws:iam/policyAttachment:PolicyAttachment",
  ],
  userPool: ["aws:cognito/userPool:UserPool"],
  identityPool: ["aws:cognito/identityPool:IdentityPool"],
  /** Shares of AWS Resource Access Manager, and with whom they are shared. */
  resourceShare: ["aws:ram/resourceShare:ResourceShare"],
  sharePrincipal: ["aws:ram/principalAssociation:PrincipalAssociation"],
  sharePrincipals: ["aws:ram/resourceShareAssociationsExclusive:ResourceShareAssociationsExclusive"],
  /** What devices may do by MQTT; not a policy of IAM, though written like one. */
  devicePolicy: ["aws:iot/policy:Policy"],
} as const satisfies Record<string, readonly string[]>;
