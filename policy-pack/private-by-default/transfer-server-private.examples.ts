import { defineExamples, unknownValue } from "../policy/examples.ts";

function server(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:transfer/server:Server", name: "server", props } as const;
}

export const examples = defineExamples([
  { name: "VPC", verdict: "holds", resources: [server({ endpointType: "VPC" })] },
  { name: "VPC_ENDPOINT", verdict: "holds", resources: [server({ endpointType: "VPC_ENDPOINT" })] },
  { name: "PUBLIC", verdict: "violated", resources: [server({ endpointType: "PUBLIC" })] },
  { name: "AWS's default", verdict: "violated", resources: [server({})] },
  { name: "a value that is not known yet", verdict: "undecided", resources: [server({ endpointType: unknownValue })] },
]);
