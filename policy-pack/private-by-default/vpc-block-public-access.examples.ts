import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const block = resourceOf("aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions", "block");

export const examples = defineExamples([
  { name: "nothing in", verdict: "holds", resources: [block({ internetGatewayBlockMode: "block-ingress" })] },
  {
    name: "neither in nor out",
    verdict: "holds",
    resources: [block({ internetGatewayBlockMode: "block-bidirectional" })],
  },
  { name: "off", verdict: "violated", resources: [block({ internetGatewayBlockMode: "off" })], says: "block-ingress" },
  { name: "not known yet", verdict: "undecided", resources: [block({ internetGatewayBlockMode: unknownValue })] },
]);
