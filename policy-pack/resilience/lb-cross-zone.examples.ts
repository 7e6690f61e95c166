import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = resourceOf("aws:lb/loadBalancer:LoadBalancer", "front");
const other = resourceOf("aws:alb/loadBalancer:LoadBalancer", "front");

export const examples = defineExamples([
  {
    name: "on",
    verdict: "holds",
    resources: [balancer({ loadBalancerType: "network", enableCrossZoneLoadBalancing: true })],
  },
  { name: "an application load balancer, which always does", verdict: "not applicable", resources: [balancer({})] },
  {
    name: "off, as it is by default",
    verdict: "violated",
    resources: [balancer({ loadBalancerType: "network" })],
    says: "enableCrossZoneLoadBalancing",
  },
  {
    name: "off, of a gateway load balancer",
    verdict: "violated",
    resources: [other({ loadBalancerType: "gateway", enableCrossZoneLoadBalancing: false })],
  },
  {
    name: "not known yet",
    verdict: "undecided",
    resources: [balancer({ loadBalancerType: "network", enableCrossZoneLoadBalancing: unknownValue })],
  },
]);
