import { defineExamples, unknownValue } from "../policy/examples.ts";

function server(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:transfer/server:Server", name: "server", props } as const;
}

function connector(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:transfer/connector:Connector", name: "connector", props } as const;
}

export const examples = defineExamples([
  {
    name: "given",
    verdict: "holds",
    resources: [server({ structuredLogDestinations: ["arn:aws:logs:us-east-1:123456789012:log-group:files:*"] })],
  },
  { name: "given, not known yet", verdict: "holds", resources: [server({ structuredLogDestinations: unknownValue })] },
  { name: "left out", verdict: "violated", resources: [server({})] },
  { name: "a role, the older way", verdict: "holds", resources: [server({ loggingRole: unknownValue })] },
  { name: "connector: given", verdict: "holds", resources: [connector({ loggingRole: "given" })] },
  { name: "connector: given, not known yet", verdict: "holds", resources: [connector({ loggingRole: unknownValue })] },
  { name: "connector: left out", verdict: "violated", resources: [connector({})] },
]);
