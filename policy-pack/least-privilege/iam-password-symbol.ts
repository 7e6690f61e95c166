import { isTrue, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "iam-password-symbol",
  title: "The account's password policy demands a symbol",
  severity: "medium",
  rationale:
    "Passwords of users are guessed by the million from lists of common ones; each kind of character that must be in one makes the lists longer.",
  remediation: ["In aws.iam.AccountPasswordPolicy, set requireSymbols: true."],
  controls: { fsbp: ["IAM.7", "IAM.10", "IAM.13"] },
  checkov: ["CKV_AWS_14"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
  demands: [
    {
      tokens: TOKENS.passwordPolicy,
      path: "requireSymbols",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "passwords need not have a symbol",
      required: "true",
      fix: "set requireSymbols: true",
    },
  ],
});
