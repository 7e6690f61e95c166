import { judgeAttached } from "../aws/iam/attachments.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

const PATTERN = /^arn:aws[\w-]*:iam::aws:policy\/AdministratorAccess$/;

export const policy = definePolicy({
  name: "iam-no-admin-managed-policy",
  title: "AWS's policy AdministratorAccess is attached to nobody",
  severity: "critical",
  rationale: "AdministratorAccess allows everything on everything: whoever takes over its holder owns the account.",
  remediation: [
    "Replace it by a policy of your own with the actions and resources that are needed.",
    "For people, give it for hours only, by IAM Identity Center and an approval.",
  ],
  controls: {
    fsbp: ["IAM.1"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  checkov: ["CKV_AWS_274", "CKV_AWS_275"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html",
  tokens: families(TOKENS.policyAttachment, TOKENS.role, TOKENS.managedPolicy),
  check: (holder) => judgeAttached(holder, (arn) => PATTERN.test(arn), "AdministratorAccess is attached"),
});
