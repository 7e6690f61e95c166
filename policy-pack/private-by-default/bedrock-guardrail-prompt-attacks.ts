import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "bedrock-guardrail-prompt-attacks",
  title: "Guardrails of Bedrock refuse prompt attacks",
  severity: "medium",
  rationale:
    "A text that tells the model to forget its instructions is the commonest attack on it; a guardrail without that filter lets it through.",
  remediation: [
    'Add { type: "PROMPT_ATTACK", inputStrength: "HIGH", outputStrength: "NONE" } to contentPolicyConfig.filtersConfigs.',
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-prompt-attack.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.bedrockGuardrail,
      path: "contentPolicyConfig.filtersConfigs",
      must: (filters) =>
        some(filters.items(), (filter) =>
          and(
            filter.at("type").is("PROMPT_ATTACK"),
            not(filter.at("inputStrength").is("NONE", { absent: "NONE" })),
            filter.at("inputEnabled").is(true, { absent: true }),
            not(filter.at("inputAction").is("NONE")),
          ),
        ),
      what: "the guardrail lets prompt attacks through",
      required: "a filter PROMPT_ATTACK that blocks",
      fix: 'add { type: "PROMPT_ATTACK", inputStrength: "HIGH", outputStrength: "NONE" } to contentPolicyConfig.filtersConfigs',
    },
  ],
});
