import { definePropertyPolicy, has, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "private-root-ca-disabled",
  title: "Root authorities of AWS Private CA are switched off between uses",
  severity: "low",
  // It has to be on while it signs a subordinate authority.
  preset: "strict",
  rationale:
    "Who can use the root can vouch for anything, and nothing below it can take that back. It is needed a few times in ten years, to sign a subordinate authority.",
  remediation: ["Sign a subordinate authority, issue from that, and set enabled: false for the root."],
  controls: { fsbp: ["PCA.1"] },
  url: "https://docs.aws.amazon.com/privateca/latest/userguide/ca-best-practices.html",
  demands: [
    {
      tokens: TOKENS.certificateAuthority,
      when: has("type", "ROOT", { absent: "SUBORDINATE" }),
      path: "enabled",
      must: isFalse({ absent: true }),
      what: "the root authority can be used at any time",
      required: "false",
      fix: "set enabled: false, and issue certificates from a subordinate authority",
    },
  ],
});
