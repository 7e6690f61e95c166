import { isTrue, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "iam-password-lowercase",
  title: "The account's password policy demands a lowercase letter",
  severity: "medium",
  rationale:
    "Passwords of users are guessed by the million from lists of common ones; each kind of character that must be in one makes the lists longer.",
  remediation: ["In aws.iam.AccountPasswordPolicy, set requireLowercaseCharacters: true."],
  controls: { fsbp: ["IAM.7", "IAM.10", "IAM.12"] },
  checkov: ["CKV_AWS_11"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
  demands: [
    {
      tokens: TOKENS.passwordPolicy,
      path: "requireLowercaseCharacters",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "passwords need not have a lowercase letter",
      required: "true",
      fix: "set requireLowercaseCharacters: true",
    },
  ],
});
