import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "bedrock-encryption-cmk",
  title: "Agents, guardrails and custom models of Bedrock are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "Instructions, sessions and models learnt from the data lie there. The key that AWS owns can be neither restricted nor switched off.",
  remediation: ["Set customerEncryptionKeyArn of an agent, kmsKeyArn of a guardrail, customModelKmsKeyId of a model."],
  controls: {},
  checkov: ["CKV_AWS_373"],
  url: "https://docs.aws.amazon.com/bedrock/latest/userguide/data-encryption.html",
  preset: "strict",
  demands: [
    { tokens: TOKENS.bedrockAgent, path: "customerEncryptionKeyArn" },
    { tokens: TOKENS.bedrockGuardrail, path: "kmsKeyArn" },
    { tokens: TOKENS.bedrockModel, path: "customModelKmsKeyId" },
  ].map((place) => ({
    ...place,
    must: namesOwnKey,
    what: "it has no customer-managed key",
    required: "the ARN of a key of your own",
    fix: `set ${place.path}: key.arn`,
  })),
});
