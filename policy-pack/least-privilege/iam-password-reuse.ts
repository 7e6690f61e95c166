import { integer } from "../policy/config.ts";
import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "iam-password-reuse",
  title: "The account's password policy refuses old passwords",
  severity: "low",
  rationale:
    "Passwords of users are guessed by the million from lists of common ones; one that was stolen must not come back.",
  remediation: ["In aws.iam.AccountPasswordPolicy, set passwordReusePrevention: 24."],
  controls: { fsbp: ["IAM.7", "IAM.16"] },
  checkov: ["CKV_AWS_13"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
  demands: ({ remembered }) => [
    {
      tokens: TOKENS.passwordPolicy,
      path: "passwordReusePrevention",
      must: atLeast(remembered, { absent: 0 }),
      what: "old passwords may be used again",
      required: `at least ${String(remembered)}`,
      fix: `set passwordReusePrevention: ${String(remembered)}`,
      remedy: remembered,
    },
  ],
  tokens: TOKENS.passwordPolicy,
  settings: { remembered: integer(24, "How many old passwords are refused", { minimum: 1, maximum: 24 }) },
});
