import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cognito-threat-protection",
  title: "User pools answer to sign-ins that look like an attack",
  severity: "medium",
  preset: "strict",
  rationale:
    "Threat protection knows leaked passwords and unusual sign-ins, and stops them. It costs by the active user, and needs the plan Plus.",
  remediation: ['Set userPoolAddOns: { advancedSecurityMode: "ENFORCED" } and userPoolTier: "PLUS".'],
  controls: { fsbp: ["Cognito.1"] },
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html",
  demands: [
    {
      tokens: TOKENS.userPool,
      path: "userPoolAddOns.advancedSecurityMode",
      must: isOneOf(["ENFORCED"], { absent: "OFF" }),
      what: "nothing stops sign-ins that look like an attack",
      required: "ENFORCED",
      fix: 'set userPoolAddOns: { advancedSecurityMode: "ENFORCED" }',
    },
  ],
});
