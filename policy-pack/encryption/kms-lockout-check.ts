import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "kms-lockout-check",
  title: "KMS checks that a key policy does not lock out whoever sets it",
  severity: "medium",
  preset: "strict",
  rationale:
    "KMS refuses a policy that would leave the caller unable to change it again. With the check bypassed the key can become one that nobody, also not the root user, can repair.",
  remediation: ["Leave bypassPolicyLockoutSafetyCheck out, and let the deploying role keep kms:PutKeyPolicy."],
  controls: {},
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying.html",
  demands: [
    {
      tokens: families(TOKENS.kmsKey, TOKENS.kmsKeyPolicy),
      path: "bypassPolicyLockoutSafetyCheck",
      must: isFalse({ absent: false }),
      what: "the key can be left without anybody who may change its policy",
      required: "false",
      fix: "leave bypassPolicyLockoutSafetyCheck out",
    },
  ],
});
