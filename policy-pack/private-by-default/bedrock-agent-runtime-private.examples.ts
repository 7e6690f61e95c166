import { defineExamples, unknownValue } from "../policy/examples.ts";

function runtime(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", name: "runtime", props } as const;
}

function browser(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:bedrock/agentcoreBrowser:AgentcoreBrowser", name: "browser", props } as const;
}

function interpreter(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:bedrock/agentcoreCodeInterpreter:AgentcoreCodeInterpreter", name: "interpreter", props } as const;
}

export const examples = defineExamples([
  {
    name: "a runtime in a VPC",
    verdict: "holds",
    resources: [runtime({ networkConfiguration: { networkMode: "VPC" } })],
  },
  {
    name: "a code interpreter without a network",
    verdict: "holds",
    resources: [interpreter({ networkConfiguration: { networkMode: "SANDBOX" } })],
  },
  { name: "a runtime", verdict: "violated", resources: [runtime({ networkConfiguration: { networkMode: "PUBLIC" } })] },
  { name: "a browser", verdict: "violated", resources: [browser({ networkConfiguration: { networkMode: "PUBLIC" } })] },
  {
    name: "a code interpreter",
    verdict: "violated",
    resources: [interpreter({ networkConfiguration: { networkMode: "PUBLIC" } })],
  },
  {
    name: "a mode that is not known yet",
    verdict: "undecided",
    resources: [runtime({ networkConfiguration: { networkMode: unknownValue } })],
  },
]);
