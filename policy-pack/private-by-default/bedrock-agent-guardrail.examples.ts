import { defineExamples, unknownValue } from "../policy/examples.ts";

function agent(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:bedrock/agentAgent:AgentAgent", name: "agent", props } as const;
}

export const examples = defineExamples([
  {
    name: "given",
    verdict: "holds",
    resources: [agent({ guardrailConfigurations: [{ guardrailVersion: "1", guardrailIdentifier: "given" }] })],
  },
  {
    name: "given, not known yet",
    verdict: "holds",
    resources: [agent({ guardrailConfigurations: [{ guardrailVersion: "1", guardrailIdentifier: unknownValue }] })],
  },
  {
    name: "left out",
    verdict: "violated",
    resources: [agent({ guardrailConfigurations: [{ guardrailVersion: "1" }] })],
  },
  { name: "nothing said", verdict: "violated", resources: [agent({})] },
]);
