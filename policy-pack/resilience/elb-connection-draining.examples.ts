import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = resourceOf("aws:elb/loadBalancer:LoadBalancer", "front");

export const examples = defineExamples([
  { name: "on", verdict: "holds", resources: [balancer({ connectionDraining: true })] },
  {
    name: "off",
    verdict: "violated",
    resources: [balancer({ connectionDraining: false })],
    says: "connectionDraining",
  },
  { name: "off, as it is by default", verdict: "violated", resources: [balancer({})] },
  { name: "not known yet", verdict: "undecided", resources: [balancer({ connectionDraining: unknownValue })] },
]);
