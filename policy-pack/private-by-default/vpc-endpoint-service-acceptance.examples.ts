import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const service = resourceOf("aws:ec2/vpcEndpointService:VpcEndpointService", "payments");

export const examples = defineExamples([
  { name: "asks", verdict: "holds", resources: [service({ acceptanceRequired: true })] },
  {
    name: "accepts by itself",
    verdict: "violated",
    resources: [service({ acceptanceRequired: false })],
    says: "acceptanceRequired",
  },
  { name: "not known yet", verdict: "undecided", resources: [service({ acceptanceRequired: unknownValue })] },
]);
