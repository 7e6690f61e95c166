import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = resourceOf("aws:lb/loadBalancer:LoadBalancer", "front");
const other = resourceOf("aws:alb/loadBalancer:LoadBalancer", "front");
const classic = resourceOf("aws:elb/loadBalancer:LoadBalancer", "front");

export const examples = defineExamples([
  { name: "strictest", verdict: "holds", resources: [balancer({ desyncMitigationMode: "strictest" })] },
  { name: "defensive", verdict: "holds", resources: [classic({ desyncMitigationMode: "defensive" })] },
  { name: "defensive, as it is by default", verdict: "holds", resources: [other({})] },
  {
    name: "a network load balancer, which reads no HTTP",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "network", desyncMitigationMode: "monitor" })],
  },
  {
    name: "only watched",
    verdict: "violated",
    resources: [balancer({ loadBalancerType: "application", desyncMitigationMode: "monitor" })],
    says: "desyncMitigationMode",
  },
  {
    name: "only watched, by a classic one",
    verdict: "violated",
    resources: [classic({ desyncMitigationMode: "monitor" })],
  },
  { name: "not known yet", verdict: "undecided", resources: [other({ desyncMitigationMode: unknownValue })] },
]);
