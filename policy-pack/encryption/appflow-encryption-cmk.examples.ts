import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function flow(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:appflow/flow:Flow", name: "flow", props } as const;
}

function connection(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:appflow/connectorProfile:ConnectorProfile", name: "connection", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [flow({ kmsArn: KEY })] },
  { name: "a key that is made in the same deployment", verdict: "holds", resources: [flow({ kmsArn: unknownValue })] },
  { name: "no key", verdict: "violated", resources: [flow({})] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [flow({ kmsArn: "alias/aws/service" })],
  },
  { name: "connection: a key of one's own", verdict: "holds", resources: [connection({ kmsArn: KEY })] },
  {
    name: "connection: a key that is made in the same deployment",
    verdict: "holds",
    resources: [connection({ kmsArn: unknownValue })],
  },
  { name: "connection: no key", verdict: "violated", resources: [connection({})] },
  {
    name: "connection: the key that the service keeps for itself",
    verdict: "violated",
    resources: [connection({ kmsArn: "alias/aws/service" })],
  },
]);
