import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function listener(props: Readonly<Record<string, unknown>>, family = "lb") {
  return {
    type: `aws:${family}/listener:Listener`,
    name: "edge",
    propertyDependencies: { loadBalancerArn: ["front"] },
    props: {
      loadBalancerArn: unknownValue,
      defaultActions: [{ type: "forward", targetGroupArn: unknownValue }],
      ...props,
    },
  } as const;
}

function balancer(props: Readonly<Record<string, unknown>>, family = "lb"): ExampleResource {
  return { type: `aws:${family}/loadBalancer:LoadBalancer`, name: "front", props };
}

function rule(action: Readonly<Record<string, unknown>>, family = "lb"): ExampleResource {
  return {
    type: `aws:${family}/listenerRule:ListenerRule`,
    name: "orders",
    props: { listenerArn: unknownValue, actions: [action], conditions: [{ pathPattern: { values: ["/orders/*"] } }] },
    propertyDependencies: { listenerArn: ["edge"] },
  };
}

const FORWARD = { type: "forward", targetGroupArn: unknownValue };
const REDIRECT = [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }];

export const examples = defineExamples([
  {
    name: "HTTPS with a certificate",
    verdict: "holds",
    resources: [listener({ protocol: "HTTPS", port: 443, certificateArn: unknownValue })],
  },
  {
    name: "HTTP that only redirects",
    verdict: "holds",
    resources: [listener({ protocol: "HTTP", port: 80, defaultActions: REDIRECT })],
  },
  {
    name: "a listener of a network load balancer",
    verdict: "not applicable",
    resources: [listener({ protocol: "TCP", port: 5432 })],
  },
  {
    name: "HTTP that forwards",
    verdict: "violated",
    resources: [listener({ protocol: "HTTP", port: 80 })],
    says: "HTTP",
  },
  {
    name: "HTTP that forwards, by the other token",
    verdict: "violated",
    resources: [listener({ protocol: "HTTP", port: 80 }, "alb")],
  },
  {
    name: "a redirect that stays in the clear",
    verdict: "violated",
    resources: [
      listener({ protocol: "HTTP", port: 80, defaultActions: [{ type: "redirect", redirect: { path: "/new" } }] }),
    ],
  },
  {
    name: "HTTPS; that it has a certificate is asked elsewhere",
    verdict: "holds",
    resources: [listener({ protocol: "HTTPS", port: 443 })],
  },
  {
    name: "a rule that forwards on HTTPS",
    verdict: "holds",
    resources: [listener({ protocol: "HTTPS", port: 443, certificateArn: unknownValue }), rule(FORWARD)],
  },
  {
    name: "a rule that forwards on HTTP, beside the redirect",
    verdict: "violated",
    resources: [listener({ protocol: "HTTP", port: 80, defaultActions: REDIRECT }), rule(FORWARD)],
    says: "the HTTP listener edge",
  },
  {
    name: "the same by the other token",
    verdict: "violated",
    resources: [listener({ protocol: "HTTP", port: 80, defaultActions: REDIRECT }, "alb"), rule(FORWARD, "alb")],
  },
  { name: "a protocol that is not known yet", verdict: "undecided", resources: [listener({ protocol: unknownValue })] },
  {
    name: "no protocol, for which the provider takes HTTP",
    verdict: "violated",
    resources: [listener({ port: 80 }), balancer({}, "alb")],
    says: "nothing, which means HTTP",
  },
  {
    name: "no protocol, as a gateway load balancer has none",
    verdict: "not applicable",
    resources: [listener({}), balancer({ loadBalancerType: "gateway" })],
  },
]);
