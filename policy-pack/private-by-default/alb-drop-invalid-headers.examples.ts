import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = resourceOf("aws:lb/loadBalancer:LoadBalancer", "front");
const other = resourceOf("aws:alb/loadBalancer:LoadBalancer", "front");

export const examples = defineExamples([
  { name: "dropped", verdict: "holds", resources: [balancer({ dropInvalidHeaderFields: true })] },
  {
    name: "a network load balancer, which reads no HTTP",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "network" })],
  },
  {
    name: "passed on",
    verdict: "violated",
    resources: [other({ dropInvalidHeaderFields: false })],
    says: "dropInvalidHeaderFields",
  },
  {
    name: "passed on, as it is by default",
    verdict: "violated",
    resources: [balancer({ loadBalancerType: "application" })],
  },
  { name: "not known yet", verdict: "undecided", resources: [balancer({ dropInvalidHeaderFields: unknownValue })] },
]);
