import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "bedrock-agent-runtime-private",
  title: "Agents of Bedrock AgentCore run, browse and compute in a VPC",
  severity: "medium",
  rationale:
    "An agent that is talked into sending data away needs a network for it. In a VPC, security groups and endpoints say where it may go.",
  remediation: [
    'Set networkConfiguration: { networkMode: "VPC" } with subnets and security groups; a code interpreter may be "SANDBOX".',
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-vpc.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.agentRuntime,
      path: "networkConfiguration.networkMode",
      must: isNoneOf(["PUBLIC"]),
      what: "it reaches the internet past the VPC",
      required: "VPC, or SANDBOX of a code interpreter",
      fix: 'set networkConfiguration.networkMode: "VPC"',
    },
  ],
});
