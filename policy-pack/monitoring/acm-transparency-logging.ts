import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "acm-transparency-logging",
  title: "Certificates are entered in the public transparency logs",
  severity: "low",
  rationale:
    "Browsers warn of certificates that no transparency log knows. And who watches the logs sees when somebody else gets a certificate for the domain.",
  remediation: ['Set options: { certificateTransparencyLoggingPreference: "ENABLED" }, or leave it out.'],
  controls: {},
  checkov: ["CKV_AWS_234"],
  url: "https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html",
  demands: [
    {
      tokens: TOKENS.certificate,
      path: "options.certificateTransparencyLoggingPreference",
      must: isOneOf(["ENABLED"], { absent: "ENABLED" }),
      remedy: "ENABLED",
      what: "the certificate is kept out of the transparency logs",
      required: '"ENABLED"',
      fix: 'set options.certificateTransparencyLoggingPreference: "ENABLED"',
    },
  ],
});
