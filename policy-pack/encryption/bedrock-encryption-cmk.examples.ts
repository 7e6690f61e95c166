import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function agent(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:bedrock/agentAgent:AgentAgent", name: "agent", props } as const;
}

function guardrail(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:bedrock/guardrail:Guardrail", name: "guardrail", props } as const;
}

function model(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:bedrock/customModel:CustomModel", name: "model", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [agent({ agentName: "helper", customerEncryptionKeyArn: KEY })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [agent({ agentName: "helper", customerEncryptionKeyArn: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [agent({ agentName: "helper" })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [agent({ agentName: "helper", customerEncryptionKeyArn: "alias/aws/service" })],
  },
  { name: "guardrail: a key of one's own", verdict: "holds", resources: [guardrail({ kmsKeyArn: KEY })] },
  {
    name: "guardrail: a key that is made in the same deployment",
    verdict: "holds",
    resources: [guardrail({ kmsKeyArn: unknownValue })],
  },
  { name: "guardrail: no key", verdict: "violated", resources: [guardrail({})] },
  {
    name: "guardrail: the key that the service keeps for itself",
    verdict: "violated",
    resources: [guardrail({ kmsKeyArn: "alias/aws/service" })],
  },
  { name: "model: a key of one's own", verdict: "holds", resources: [model({ customModelKmsKeyId: KEY })] },
  {
    name: "model: a key that is made in the same deployment",
    verdict: "holds",
    resources: [model({ customModelKmsKeyId: unknownValue })],
  },
  { name: "model: no key", verdict: "violated", resources: [model({})] },
  {
    name: "model: the key that the service keeps for itself",
    verdict: "violated",
    resources: [model({ customModelKmsKeyId: "alias/aws/service" })],
  },
]);
