import { calls, KEY_USE, type TypeActions } from "./type-actions.ts";

const TAGS = "TagResource UntagResource";

/** Actions of the resource types of roles, keys and secrets, by token. */
export const IDENTITY_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "aws:iam/policy:Policy": calls("iam", {
    create: "CreatePolicy TagPolicy",
    read: "GetPolicy GetPolicyVersion ListPolicyVersions ListPolicyTags",
    update: "CreatePolicyVersion DeletePolicyVersion TagPolicy UntagPolicy",
    delete: "DeletePolicy ListPolicyVersions DeletePolicyVersion",
  }),
  "aws:iam/role:Role": calls("iam", {
    create: "CreateRole TagRole PutRolePermissionsBoundary",
    read: "GetRole ListRoleTags ListRolePolicies ListAttachedRolePolicies",
    update: [
      "UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy",
      "PutRolePermissionsBoundary DeleteRolePermissionsBoundary TagRole UntagRole",
    ].join(" "),
    delete: "DeleteRole ListInstanceProfilesForRole",
  }),
  "aws:iam/rolePolicy:RolePolicy": calls("iam", {
    create: "PutRolePolicy",
    read: "GetRolePolicy",
    delete: "DeleteRolePolicy",
  }),
  "aws:kms/key:Key": calls("kms", {
    create: "CreateKey TagResource EnableKeyRotation",
    read: "DescribeKey GetKeyPolicy GetKeyRotationStatus ListResourceTags",
    update: `PutKeyPolicy UpdateKeyDescription EnableKeyRotation DisableKeyRotation EnableKey DisableKey ${TAGS}`,
    delete: "ScheduleKeyDeletion",
  }),
  "aws:kms/alias:Alias": calls("kms", {
    create: "CreateAlias",
    read: "ListAliases",
    update: "UpdateAlias",
    delete: "DeleteAlias",
  }),
  "aws:scheduler/schedule:Schedule": calls(
    "scheduler",
    { create: "CreateSchedule", read: "GetSchedule", update: "UpdateSchedule", delete: "DeleteSchedule" },
    ["iam:PassRole"],
  ),
  "aws:ssm/parameter:Parameter": calls(
    "ssm",
    {
      create: "PutParameter AddTagsToResource",
      read: "GetParameter GetParameters DescribeParameters ListTagsForResource",
      update: "PutParameter AddTagsToResource RemoveTagsFromResource",
      delete: "DeleteParameter",
    },
    KEY_USE,
  ),
  "aws:secretsmanager/secret:Secret": calls(
    "secretsmanager",
    {
      create: "CreateSecret TagResource",
      read: "DescribeSecret GetResourcePolicy",
      update: `ReplicateSecretToRegions RemoveRegionsFromReplication UpdateSecret ${TAGS}`,
      delete: "DeleteSecret",
    },
    KEY_USE,
  ),
  "aws:secretsmanager/secretPolicy:SecretPolicy": calls("secretsmanager", {
    create: "PutResourcePolicy ValidateResourcePolicy",
    read: "GetResourcePolicy",
    delete: "DeleteResourcePolicy",
  }),
  "aws:secretsmanager/secretVersion:SecretVersion": calls("secretsmanager", {
    create: "PutSecretValue",
    // The provider reads the value back, which is why a secret's own policy admits the deployers (F-22).
    read: "GetSecretValue DescribeSecret",
    update: "PutSecretValue UpdateSecretVersionStage",
    delete: "UpdateSecretVersionStage",
  }),
};
