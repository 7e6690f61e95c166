import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "macie-enabled",
  title: "Macie is not paused",
  severity: "medium",
  rationale: "A paused Macie neither finds personal data in buckets nor sees that a bucket became public.",
  remediation: ['Set status: "ENABLED", or leave it out.'],
  controls: { fsbp: ["Macie.1"] },
  url: "https://docs.aws.amazon.com/macie/latest/user/suspend-macie.html",
  demands: [
    {
      tokens: TOKENS.dataScanner,
      path: "status",
      must: isNoneOf(["PAUSED"]),
      remedy: "ENABLED",
      what: "Macie is paused",
      required: "ENABLED",
      fix: 'set status: "ENABLED", or leave it out',
    },
  ],
});
