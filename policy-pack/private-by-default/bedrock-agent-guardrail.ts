import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "bedrock-agent-guardrail",
  title: "Agents of Bedrock have a guardrail",
  severity: "medium",
  rationale:
    "An agent does what a text tells it, whoever wrote the text. A guardrail refuses known attacks, and keeps personal data from leaving.",
  remediation: [
    "Make an aws.bedrock.Guardrail and set guardrailConfigurations: [{ guardrailIdentifier, guardrailVersion }].",
  ],
  controls: {},
  checkov: ["CKV_AWS_383"],
  url: "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-guardrail.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.bedrockAgent,
      path: "guardrailConfigurations",
      must: (guardrails) => some(guardrails.items(), (guardrail) => guardrail.at("guardrailIdentifier").set()),
      what: "the agent has no guardrail",
      required: "a guardrail",
      fix: "set guardrailConfigurations: [{ guardrailIdentifier: guardrail.guardrailId, guardrailVersion }]",
    },
  ],
});
