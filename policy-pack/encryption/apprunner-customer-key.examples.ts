import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function service(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:apprunner/service:Service",
    name: "web",
    props: { ...{ serviceName: "web", sourceConfiguration: {} }, ...props },
  };
}

export const examples = defineExamples([
  {
    name: "a key that is made with it",
    verdict: "holds",
    resources: [service({ encryptionConfiguration: { kmsKey: unknownValue } })],
  },
  { name: "left out", verdict: "violated", resources: [service()] },
]);
