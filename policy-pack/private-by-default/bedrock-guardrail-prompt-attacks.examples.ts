import { defineExamples, unknownValue } from "../policy/examples.ts";

const guardrail = (filter: Readonly<Record<string, unknown>>) =>
  ({
    type: "aws:bedrock/guardrail:Guardrail",
    name: "guardrail",
    props: {
      contentPolicyConfig: {
        filtersConfigs: [
          { type: "HATE", inputStrength: "HIGH" },
          { type: "PROMPT_ATTACK", ...filter },
        ],
      },
    },
  }) as const;
export const examples = defineExamples([
  { name: "a filter", verdict: "holds", resources: [guardrail({ inputStrength: "LOW" })] },
  {
    name: "a filter that says all",
    verdict: "holds",
    resources: [guardrail({ inputStrength: "HIGH", inputEnabled: true, inputAction: "BLOCK" })],
  },
  { name: "strength none", verdict: "violated", resources: [guardrail({ inputStrength: "NONE" })] },
  { name: "no strength", verdict: "violated", resources: [guardrail({})] },
  {
    name: "a filter that is off",
    verdict: "violated",
    resources: [guardrail({ inputStrength: "HIGH", inputEnabled: false })],
  },
  {
    name: "a filter that only looks",
    verdict: "violated",
    resources: [guardrail({ inputStrength: "HIGH", inputAction: "NONE" })],
  },
  { name: "another filter", verdict: "violated", resources: [guardrail({ type: "VIOLENCE", inputStrength: "HIGH" })] },
  {
    name: "no filters",
    verdict: "violated",
    resources: [{ type: "aws:bedrock/guardrail:Guardrail", name: "guardrail", props: {} }],
  },
  {
    name: "a strength that is not known yet",
    verdict: "undecided",
    resources: [guardrail({ inputStrength: unknownValue })],
  },
]);
