import { integer } from "../policy/config.ts";
import { atLeast, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "iam-password-length",
  title: "The account's password policy demands long passwords",
  severity: "medium",
  rationale:
    "Passwords of users are guessed by the million from lists of common ones; length is what makes guessing slow.",
  remediation: ["In aws.iam.AccountPasswordPolicy, set minimumPasswordLength: 14."],
  controls: { fsbp: ["IAM.7", "IAM.15"] },
  checkov: ["CKV_AWS_10"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
  demands: ({ minimum }) => [
    {
      tokens: TOKENS.passwordPolicy,
      path: "minimumPasswordLength",
      must: atLeast(minimum, { absent: 6 }),
      what: "passwords may be short",
      required: `at least ${String(minimum)}`,
      fix: `set minimumPasswordLength: ${String(minimum)}`,
      remedy: minimum,
    },
  ],
  tokens: TOKENS.passwordPolicy,
  settings: { minimum: integer(14, "The fewest characters of a password", { minimum: 6, maximum: 128 }) },
});
