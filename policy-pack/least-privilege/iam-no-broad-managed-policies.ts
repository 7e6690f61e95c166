import { judgeAttached } from "../aws/iam/attachments.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

/** AdministratorAccess and IAMFullAccess have policies of their own; the special administrators of services have not. */
const PATTERN =
  /^arn:aws[\w-]*:iam::aws:policy\/(?:.*\/)?(?:AdministratorAccess-\w+|PowerUserAccess|(?!IAMFullAccess$)\w*FullAccess(?:_v\d+|V\d+)?)$/;

export const policy = definePolicy({
  name: "iam-no-broad-managed-policies",
  title: "No policy of AWS that allows all of a service is attached",
  severity: "high",
  rationale:
    "The ...FullAccess policies and PowerUserAccess allow every action of a service on every resource of the account, deleting too.",
  remediation: [
    "Replace it by an aws.iam.RolePolicy that names actions and resources; IAM Access Analyzer writes one from CloudTrail.",
  ],
  controls: {
    fsbp: ["IAM.21"],
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },

  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html",
  tokens: families(TOKENS.policyAttachment, TOKENS.role, TOKENS.managedPolicy),
  check: (holder) =>
    judgeAttached(
      holder,
      (arn) => PATTERN.test(arn),
      "a policy of AWS is attached that allows all actions of a service",
    ),
});
