import { texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { matchesPattern } from "../aws/iam/iam.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "iam-no-users",
  title: "People and programs take roles instead of being users of IAM",
  severity: "low",
  // Some programs outside of AWS know no other way yet.
  preset: "strict",
  rationale:
    "A user's keys and password are valid until somebody changes them. Roles give credentials for hours, and IAM Identity Center ends them where people leave.",
  remediation: [
    "Let people sign in through IAM Identity Center (aws.ssoadmin).",
    "Let programs take a role: by OpenID Connect, by IAM Roles Anywhere, or as a service of AWS.",
  ],
  controls: { pci: ["8.3.9"], nist: ["AC-2", "IA-5"], soc2: ["CC6.1"], iso27001: ["A.5.16"] },
  checkov: ["CKV_AWS_273"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp",
  tokens: TOKENS.user,
  settings: { allowed: texts([], "Names of users that stay, wildcards allowed: break-glass-*") },
  check: (user, { allowed }) =>
    judge(
      user.at("name").matches((name) => allowed.some((entry) => matchesPattern(entry, name)), { absent: user.name }),
      {
        what: "the program makes a user of IAM",
        at: user.at("name"),
        required: "a role, or a person of IAM Identity Center",
        fix: "replace the user by an aws.iam.Role, or by an aws.ssoadmin.AccountAssignment",
      },
    ),
});
