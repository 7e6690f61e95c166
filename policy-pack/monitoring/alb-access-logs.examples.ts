import { defineExamples, unknownValue } from "../policy/examples.ts";

function balancer(props: Readonly<Record<string, unknown>>, family = "lb") {
  return { type: `aws:${family}/loadBalancer:LoadBalancer`, name: "front", props } as const;
}

export const examples = defineExamples([
  {
    name: "logs to a bucket that is being made",
    verdict: "holds",
    resources: [balancer({ internal: true, accessLogs: { enabled: true, bucket: unknownValue } })],
  },
  {
    name: "a classic load balancer, whose logs are on once they have a bucket",
    verdict: "holds",
    resources: [balancer({ accessLogs: { bucket: "logs" } }, "elb")],
  },
  { name: "nothing said", verdict: "violated", resources: [balancer({})], says: "accessLogs" },
  {
    name: "a bucket, but not switched on",
    verdict: "violated",
    resources: [balancer({ accessLogs: { bucket: "logs" } }, "alb")],
    says: "enabled",
  },
  {
    name: "a classic load balancer without",
    verdict: "violated",
    resources: [balancer({ listeners: [] }, "elb")],
  },
  {
    name: "a network load balancer",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "network" })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [balancer({ accessLogs: { enabled: unknownValue, bucket: "logs" } })],
  },
]);
