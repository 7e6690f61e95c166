import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = resourceOf("aws:lb/loadBalancer:LoadBalancer", "front");
const other = resourceOf("aws:alb/loadBalancer:LoadBalancer", "front");
const listener = (protocol: unknown, bound = true) =>
  resourceOf("aws:lb/listener:Listener", "in")(
    { loadBalancerArn: unknownValue, protocol },
    bound ? { propertyDependencies: { loadBalancerArn: ["front"] } } : {},
  );
const NETWORK = { loadBalancerType: "network" };

export const examples = defineExamples([
  {
    name: "written",
    verdict: "holds",
    resources: [balancer({ ...NETWORK, accessLogs: { enabled: true, bucket: unknownValue } })],
  },
  {
    name: "without TLS there is nothing to write",
    verdict: "not applicable",
    resources: [balancer(NETWORK), listener("TCP")],
  },
  {
    name: "an application load balancer, which another policy judges",
    verdict: "not applicable",
    resources: [balancer({})],
  },
  { name: "nothing said", verdict: "violated", resources: [balancer(NETWORK)], says: "accessLogs" },
  { name: "nothing said, with a TLS listener", verdict: "violated", resources: [other(NETWORK), listener("tls")] },
  {
    name: "a bucket, but not switched on",
    verdict: "violated",
    resources: [balancer({ ...NETWORK, accessLogs: { bucket: "logs" } })],
  },
  {
    name: "switched on, but no bucket",
    verdict: "violated",
    resources: [balancer({ ...NETWORK, accessLogs: { enabled: true } })],
  },
  {
    name: "a listener that may be of it",
    verdict: "undecided",
    resources: [balancer(NETWORK), listener("TLS", false)],
  },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: [balancer({ loadBalancerType: unknownValue })],
  },
]);
