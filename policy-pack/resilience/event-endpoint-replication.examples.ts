import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function endpoint(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:cloudwatch/eventEndpoint:EventEndpoint", name: "orders", props };
}

export const examples = defineExamples([
  { name: "left out, which means enabled", verdict: "holds", resources: [endpoint()] },
  { name: "enabled", verdict: "holds", resources: [endpoint({ replicationConfig: { state: "ENABLED" } })] },
  {
    name: "disabled",
    verdict: "violated",
    resources: [endpoint({ replicationConfig: { state: "DISABLED" } })],
    says: "DISABLED",
  },
  {
    name: "a state that is not known yet",
    verdict: "undecided",
    resources: [endpoint({ replicationConfig: unknownValue })],
  },
]);
