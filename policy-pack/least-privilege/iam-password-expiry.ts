import { integer } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "iam-password-expiry",
  title: "The account's passwords expire",
  severity: "low",
  preset: "strict",
  rationale:
    "A password that was stolen without a trace works until it is changed. Newer guidance (NIST SP 800-63B) changes passwords only after an incident; PCI DSS still asks for 90 days.",
  remediation: ["In aws.iam.AccountPasswordPolicy, set maxPasswordAge: 90."],
  controls: { fsbp: ["IAM.7", "IAM.17"] },
  checkov: ["CKV_AWS_9"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
  demands: ({ maximum }) => [
    {
      tokens: TOKENS.passwordPolicy,
      path: "maxPasswordAge",
      must: (place) => place.satisfies((days) => days >= 1 && days <= maximum),
      what: "passwords never expire, or late",
      required: `at most ${String(maximum)} days`,
      fix: `set maxPasswordAge: ${String(maximum)}`,
      remedy: maximum,
    },
  ],
  tokens: TOKENS.passwordPolicy,
  settings: { maximum: integer(90, "The most days that a password is valid", { minimum: 1, maximum: 1095 }) },
});
