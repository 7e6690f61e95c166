import { definePolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { judgeDocumentsNotPublic } from "../aws/iam/resource-policies.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const PERMISSIONS = families(TOKENS.eventPermission, TOKENS.layerPermission);

/** A permission that is a resource of its own, without a document. */
function judgePermission(permission: Resource) {
  const bound = or(permission.at("organizationId").set(), permission.at("condition").set());
  return judge(or(not(permission.at("principal").is("*")), bound), {
    what: "the permission lets in everyone",
    at: permission.at("principal"),
    required: "an account, or an organization beside the star",
    fix: "name the account in principal, or bind the star to an organization (organizationId, condition)",
  });
}

export const policy = definePolicy({
  name: "resource-policy-not-public",
  title: "No resource policy of a vault, file system, event bus, stream or catalog lets in everyone",
  severity: "critical",
  rationale:
    "A resource policy with a star gives what it protects to every AWS account: backups to copy, events to forge, packages to replace.",
  remediation: [
    "Name the accounts, roles or services that need it as principals.",
    "For an organization, keep the star but bind it: StringEquals aws:PrincipalOrgID.",
  ],
  controls: { pci: ["7.2.1"], nist: ["AC-3", "AC-4", "AC-6"], soc2: ["CC6.1"], iso27001: ["A.8.3"] },
  checkov: ["CKV_AWS_167"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html",
  tokens: families(
    TOKENS.glacierVault,
    TOKENS.glacierVaultLock,
    TOKENS.backupVaultPolicy,
    TOKENS.fileSystemPolicy,
    TOKENS.eventBusPolicy,
    TOKENS.otherResourcePolicy,
    PERMISSIONS,
  ),
  check(resource) {
    if (PERMISSIONS.includes(resource.type)) return judgePermission(resource);
    return judgeDocumentsNotPublic(resource, "the resource policy");
  },
});
