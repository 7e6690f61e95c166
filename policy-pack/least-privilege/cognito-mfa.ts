import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cognito-mfa",
  title: "User pools ask for a second factor",
  severity: "medium",
  preset: "strict",
  rationale: "A password that people use elsewhere too is stolen elsewhere. A second factor makes it worth little.",
  remediation: ['Set mfaConfiguration: "ON" (or "OPTIONAL"), and softwareTokenMfaConfiguration: { enabled: true }.'],
  controls: { fsbp: ["Cognito.5"] },
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html",
  demands: [
    {
      tokens: TOKENS.userPool,
      path: "mfaConfiguration",
      must: isOneOf(["ON", "OPTIONAL"], { absent: "OFF" }),
      what: "users need no second factor",
      required: "ON or OPTIONAL",
      fix: 'set mfaConfiguration: "ON"',
    },
  ],
});
