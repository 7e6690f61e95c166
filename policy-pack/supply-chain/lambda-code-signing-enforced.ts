import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "lambda-code-signing-enforced",
  title: "Code-signing configurations refuse unsigned code instead of warning",
  severity: "medium",
  rationale:
    "A configuration that only warns lets every archive through: whoever tampers with one leaves a line in CloudWatch that nobody reads.",
  remediation: ['Set policies: { untrustedArtifactOnDeployment: "Enforce" }.'],
  controls: {},
  url: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.codeSigningConfig,
      path: "policies.untrustedArtifactOnDeployment",
      must: isOneOf(["Enforce"], { absent: "Warn" }),
      remedy: "Enforce",
      what: "unsigned code is let through with a warning",
      required: "Enforce",
      fix: 'set policies: { untrustedArtifactOnDeployment: "Enforce" }',
    },
  ],
});
