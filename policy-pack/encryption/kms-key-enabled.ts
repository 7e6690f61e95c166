import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "kms-key-enabled",
  title: "KMS keys are enabled",
  severity: "low",
  preset: "strict",
  rationale:
    "Nothing that a disabled key encrypted can be read: volumes do not attach, tables do not answer, backups do not restore. Left disabled in the program, each deployment disables it again.",
  remediation: [
    "Set isEnabled: true, or leave it out.",
    "A key that nothing uses any more: remove it, which deletes it after its waiting period.",
  ],
  controls: {},
  checkov: ["CKV_AWS_227"],
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html",
  demands: ["isEnabled", "enabled"].map((path) => ({
    tokens: TOKENS.kmsKey,
    path,
    must: isTrue({ absent: true }),
    what: "the key is disabled",
    required: "true",
    fix: `set ${path}: true, or leave it out`,
  })),
});
