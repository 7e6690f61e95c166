import { defineExamples, unknownValue } from "../policy/examples.ts";

function service(networkConfiguration: unknown) {
  return {
    type: "aws:ecs/service:Service",
    name: "api",
    props: { cluster: unknownValue, networkConfiguration },
  } as const;
}

export const examples = defineExamples([
  {
    name: "private subnets, said explicitly",
    verdict: "holds",
    resources: [service({ assignPublicIp: false, subnets: unknownValue })],
  },
  { name: "private subnets, by default", verdict: "holds", resources: [service({ subnets: [unknownValue] })] },
  {
    name: "a service with public addresses",
    verdict: "violated",
    resources: [service({ assignPublicIp: true, subnets: [unknownValue] })],
    says: "assignPublicIp: false",
  },
  {
    name: "a scheduled task with a public address",
    verdict: "violated",
    resources: [
      {
        type: "aws:cloudwatch/eventTarget:EventTarget",
        name: "nightly",
        props: { arn: unknownValue, ecsTarget: { networkConfiguration: { assignPublicIp: true, subnets: [] } } },
      },
    ],
    says: "ecsTarget",
  },
  { name: "a network that is not known yet", verdict: "undecided", resources: [service(unknownValue)] },
]);
