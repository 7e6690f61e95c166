import { definePolicy } from "../policy/define-policy.ts";
import { judgeNotPublic } from "../aws/iam/resource-policies.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePolicy({
  name: "iam-trust-not-public",
  title: "No role may be taken by everyone",
  severity: "critical",
  rationale:
    "A role whose trust policy names the star can be taken from any AWS account: whoever guesses its name has its permissions.",
  remediation: [
    "Name the roles or services that take it as principals.",
    "For an organization, keep the star but bind it: StringEquals aws:PrincipalOrgID.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  checkov: ["CKV_AWS_60"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
  tokens: TOKENS.role,
  check: (role) => judgeNotPublic(role.at("assumeRolePolicy"), "the trust policy"),
});
