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
    name: "through the VPC",
    verdict: "holds",
    resources: [
      service({ networkConfiguration: { egressConfiguration: { egressType: "VPC", vpcConnectorArn: unknownValue } } }),
    ],
  },
  { name: "left out, which means directly", verdict: "violated", resources: [service()], says: "found nothing" },
  {
    name: "directly",
    verdict: "violated",
    resources: [service({ networkConfiguration: { egressConfiguration: { egressType: "DEFAULT" } } })],
    says: "DEFAULT",
  },
  {
    name: "a way that is not known yet",
    verdict: "undecided",
    resources: [service({ networkConfiguration: unknownValue })],
  },
]);
