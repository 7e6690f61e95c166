import { judgeAttached } from "../aws/iam/attachments.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

const PATTERN = /^arn:aws[\w-]*:iam::aws:policy\/IAMFullAccess$/;

export const policy = definePolicy({
  name: "iam-no-iam-full-access",
  title: "AWS's policy IAMFullAccess is attached to nobody",
  severity: "critical",
  rationale: "IAMFullAccess lets its holder give himself every other permission.",
  remediation: [
    "Replace it by a policy of your own that names the actions of IAM and the path of the roles they are for.",
  ],
  controls: {
    fsbp: [],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  checkov: ["CKV2_AWS_56"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html",
  tokens: families(TOKENS.policyAttachment, TOKENS.role, TOKENS.managedPolicy),
  check: (holder) => judgeAttached(holder, (arn) => PATTERN.test(arn), "IAMFullAccess is attached"),
});
