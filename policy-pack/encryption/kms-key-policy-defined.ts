import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "kms-key-policy-defined",
  title: "KMS keys say in a policy of their own who may use them",
  severity: "low",
  preset: "strict",
  rationale:
    "Without a policy a key has AWS's default: whoever an IAM policy of the account allows it, now or later, may use and delete it. A policy of its own keeps the use to those who need it.",
  remediation: [
    "Set policy in the key, or add an aws.kms.KeyPolicy.",
    "Let a role administer the key, others use it for what they do, and keep the account's root as the way back.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_64"],
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html",
  tokens: TOKENS.kmsKey,
  companion: TOKENS.kmsKeyPolicy,
  by: "keyId",
  inline: (key) => key.at("policy").set(),
  missing: "the key has AWS's default policy",
  required: "a policy that names who may use the key",
  fix: "set policy, or add new aws.kms.KeyPolicy(name, { keyId: key.keyId, policy })",
});
