import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "ses-tls-required",
  title: "SES sends mail by TLS only",
  severity: "medium",
  rationale:
    "Otherwise SES falls back to plain text where the other side offers no TLS, or somebody in between takes the offer away.",
  remediation: [
    'Set deliveryOptions: { tlsPolicy: "Require" } (aws.sesv2: "REQUIRE").',
    "Mail to servers without TLS is then not delivered.",
  ],
  controls: { fsbp: ["SES.3"] },
  checkov: ["CKV_AWS_365"],
  url: "https://docs.aws.amazon.com/ses/latest/dg/security-protocols.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.mailConfiguration,
      path: "deliveryOptions.tlsPolicy",
      must: (tlsPolicy) => tlsPolicy.matches((text) => text.toLowerCase() === "require"),
      what: "mail may be sent in plain text",
      required: "Require",
      fix: 'set deliveryOptions: { tlsPolicy: "Require" }, or "REQUIRE" of aws.sesv2',
    },
  ],
});
