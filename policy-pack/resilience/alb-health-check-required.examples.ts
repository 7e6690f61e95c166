import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function group(props: Readonly<Record<string, unknown>>, family = "lb"): ExampleResource {
  return {
    type: `aws:${family}/targetGroup:TargetGroup`,
    name: "api",
    props: { vpcId: unknownValue, targetType: "ip", protocol: "HTTP", port: 8080, ...props },
  };
}

const CHECK = { path: "/health", interval: 30, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 };
const EXACT = {
  path: "/health",
  maximumInterval: 30,
  maximumTimeout: 5,
  maximumHealthyThreshold: 2,
  maximumUnhealthyThreshold: 2,
};

export const examples = defineExamples([
  { name: "a path, and AWS's pace", verdict: "holds", resources: [group({ healthCheck: { path: "/" } })] },
  {
    name: "exactly as the config demands",
    verdict: "holds",
    resources: [group({ healthCheck: CHECK })],
    config: EXACT,
  },
  {
    name: "a target group of a network load balancer",
    verdict: "not applicable",
    resources: [group({ protocol: "TCP", port: 5432 })],
  },
  {
    name: "a function",
    verdict: "not applicable",
    resources: [group({ targetType: "lambda", protocol: undefined })],
  },
  { name: "none declared", verdict: "violated", resources: [group({})], says: "healthCheck.path" },
  {
    name: "switched off, by the other token",
    verdict: "violated",
    resources: [group({ healthCheck: { ...CHECK, enabled: false } }, "alb")],
    says: "healthCheck.enabled: true",
  },
  {
    name: "five minutes between two checks",
    verdict: "violated",
    resources: [group({ healthCheck: { ...CHECK, interval: 300 } })],
    says: "found 300",
  },
  {
    name: "another path than the config demands",
    verdict: "violated",
    resources: [group({ healthCheck: { ...CHECK, path: "/" } })],
    config: EXACT,
    says: '"/health"',
  },
  {
    name: "the usual three successes, where the config demands two",
    verdict: "violated",
    resources: [group({ healthCheck: { path: "/health" } })],
    config: EXACT,
    says: "healthyThreshold",
  },
  {
    name: "a pace that is not known yet",
    verdict: "undecided",
    resources: [group({ healthCheck: { ...CHECK, interval: unknownValue } })],
  },
]);
