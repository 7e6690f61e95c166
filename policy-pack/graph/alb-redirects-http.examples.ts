import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = resourceOf("aws:lb/loadBalancer:LoadBalancer", "front");
const other = resourceOf("aws:alb/loadBalancer:LoadBalancer", "front");
const listener = (props: Readonly<Record<string, unknown>>, family = "lb") =>
  resourceOf(`aws:${family}/listener:Listener`, "in")(
    { loadBalancerArn: unknownValue, ...props },
    { propertyDependencies: { loadBalancerArn: ["front"] } },
  );
const REDIRECT = { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } };
const FORWARD = { type: "forward", targetGroupArn: unknownValue };

export const examples = defineExamples([
  {
    name: "redirects",
    verdict: "holds",
    resources: [balancer({}), listener({ protocol: "HTTP", defaultActions: [REDIRECT] })],
  },
  {
    name: "HTTPS alone",
    verdict: "holds",
    resources: [balancer({}), listener({ protocol: "HTTPS", defaultActions: [FORWARD] })],
  },
  { name: "no listeners here", verdict: "holds", resources: [balancer({})] },
  {
    name: "an internal one",
    verdict: "not applicable",
    resources: [balancer({ internal: true }), listener({ protocol: "HTTP", defaultActions: [FORWARD] })],
  },
  {
    name: "a network load balancer",
    verdict: "not applicable",
    resources: [balancer({ loadBalancerType: "network" }), listener({ protocol: "TCP", defaultActions: [FORWARD] })],
  },
  {
    name: "forwards",
    verdict: "violated",
    resources: [balancer({}), listener({ protocol: "HTTP", defaultActions: [FORWARD] })],
    says: "listener in answers",
  },
  {
    name: "forwards by the other tokens, where no protocol means HTTP",
    verdict: "violated",
    resources: [other({}), listener({ defaultActions: [FORWARD] }, "alb")],
  },
  {
    name: "redirects within HTTP",
    verdict: "violated",
    resources: [
      balancer({}),
      listener({
        protocol: "http",
        defaultActions: [{ type: "redirect", redirect: { protocol: "HTTP", path: "/new", statusCode: "HTTP_301" } }],
      }),
    ],
  },
  {
    name: "asks who it is before it redirects",
    verdict: "violated",
    resources: [
      balancer({}),
      listener({ protocol: "HTTP", defaultActions: [{ type: "authenticate-cognito" }, REDIRECT] }),
    ],
  },
  { name: "no action", verdict: "violated", resources: [balancer({}), listener({ protocol: "HTTP" })] },
  {
    name: "a protocol that is not known yet",
    verdict: "undecided",
    resources: [balancer({}), listener({ protocol: unknownValue, defaultActions: [FORWARD] })],
  },
]);
