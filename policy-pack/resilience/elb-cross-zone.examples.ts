import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = resourceOf("aws:elb/loadBalancer:LoadBalancer", "front");

export const examples = defineExamples([
  { name: "on", verdict: "holds", resources: [balancer({ crossZoneLoadBalancing: true })] },
  { name: "on, as it is by default", verdict: "holds", resources: [balancer({})] },
  {
    name: "off",
    verdict: "violated",
    resources: [balancer({ crossZoneLoadBalancing: false })],
    says: "crossZoneLoadBalancing",
  },
  { name: "not known yet", verdict: "undecided", resources: [balancer({ crossZoneLoadBalancing: unknownValue })] },
]);
