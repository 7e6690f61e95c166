import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cognito-deletion-protection",
  title: "User pools are protected from deletion",
  severity: "medium",
  preset: "strict",
  rationale: "A deleted user pool takes all users and their passwords with it; nobody can make them again.",
  remediation: ['Set deletionProtection: "ACTIVE".'],
  controls: { fsbp: ["Cognito.6"] },
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html",
  demands: [
    {
      tokens: TOKENS.userPool,
      path: "deletionProtection",
      must: isOneOf(["ACTIVE"], { absent: "INACTIVE" }),
      remedy: "ACTIVE",
      what: "the user pool can be deleted",
      required: "ACTIVE",
      fix: 'set deletionProtection: "ACTIVE"',
    },
  ],
});
