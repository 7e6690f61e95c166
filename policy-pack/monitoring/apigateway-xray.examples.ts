import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const stage = resourceOf("aws:apigateway/stage:Stage", "prod");

export const examples = defineExamples([
  { name: "on", verdict: "holds", resources: [stage({ xrayTracingEnabled: true })] },
  { name: "off", verdict: "violated", resources: [stage({ xrayTracingEnabled: false })], says: "xrayTracingEnabled" },
  { name: "off, as it is by default", verdict: "violated", resources: [stage({ stageName: "prod" })] },
  { name: "not known yet", verdict: "undecided", resources: [stage({ xrayTracingEnabled: unknownValue })] },
]);
