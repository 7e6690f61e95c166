import { definePropertyPolicy, gives, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cognito-custom-auth-protection",
  title: "User pools answer to attacks on sign-ins of their own making, too",
  severity: "medium",
  preset: "strict",
  rationale:
    "Threat protection looks at sign-ins by password only, unless it is told to look at custom ones. These are the ones that nobody else tests.",
  remediation: [
    'Set userPoolAddOns: { advancedSecurityMode: "ENFORCED", advancedSecurityAdditionalFlows: { customAuthMode: "ENFORCED" } }.',
  ],
  controls: { fsbp: ["Cognito.4"] },
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html",
  demands: [
    {
      tokens: TOKENS.userPool,
      // Without a challenge of one's own there is no custom sign-in.
      when: gives("lambdaConfig.defineAuthChallenge"),
      path: "userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode",
      must: isOneOf(["ENFORCED"], { absent: "OFF" }),
      what: "nothing stops custom sign-ins that look like an attack",
      required: "ENFORCED",
      fix: 'set userPoolAddOns.advancedSecurityAdditionalFlows: { customAuthMode: "ENFORCED" }',
    },
  ],
});
