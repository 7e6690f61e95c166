import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function balancer(props: Readonly<Record<string, unknown>>, family = "lb"): ExampleResource {
  return { type: `aws:${family}/loadBalancer:LoadBalancer`, name: "edge", props };
}

export const examples = defineExamples([
  { name: "internal", verdict: "holds", resources: [balancer({ internal: true, ipAddressType: "ipv4" })] },
  {
    name: "both kinds of addresses, where the config accepts them",
    verdict: "holds",
    resources: [balancer({ internal: true, ipAddressType: "dualstack" })],
    config: { ipAddressTypes: ["ipv4", "dualstack"] },
  },
  {
    name: "a network load balancer",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "network", internal: false })],
  },
  { name: "AWS's default", verdict: "violated", resources: [balancer({})], says: "internal: true" },
  {
    name: "facing the internet, by the other token",
    verdict: "violated",
    resources: [balancer({ internal: false, loadBalancerType: "application" }, "alb")],
    says: "found false",
  },
  {
    name: "IPv6, which the config does not accept",
    verdict: "violated",
    resources: [balancer({ internal: true, ipAddressType: "dualstack" })],
    says: "dualstack",
  },
  { name: "a scheme that is not known yet", verdict: "undecided", resources: [balancer({ internal: unknownValue })] },
]);
