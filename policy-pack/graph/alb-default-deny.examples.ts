import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const GATEWAY = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/gwy/inspect/50dc6c495c0c9188";
const FORWARD = [{ type: "forward", targetGroupArn: unknownValue }];
const NOT_FOUND = [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }];

function listener(props: Readonly<Record<string, unknown>>, family = "lb"): ExampleResource {
  return {
    type: `aws:${family}/listener:Listener`,
    name: "https",
    props: { protocol: "HTTPS", port: 443, loadBalancerArn: unknownValue, ...props },
  };
}

function rule(dependencies: readonly string[] = ["https"], family = "lb"): ExampleResource {
  return {
    type: `aws:${family}/listenerRule:ListenerRule`,
    name: "orders",
    props: {
      listenerArn: unknownValue,
      conditions: [{ pathPattern: { values: ["/orders/*"] } }],
      actions: FORWARD,
    },
    propertyDependencies: { listenerArn: dependencies },
  };
}

export const examples = defineExamples([
  {
    name: "what no rule names is answered with 404",
    verdict: "holds",
    resources: [listener({ defaultActions: NOT_FOUND }), rule()],
  },
  {
    name: "a redirect",
    verdict: "holds",
    resources: [
      listener({ protocol: "HTTP", defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS" } }] }, "alb"),
      rule(["https"], "alb"),
    ],
  },
  {
    name: "one service gets all requests",
    verdict: "not applicable",
    resources: [listener({ defaultActions: FORWARD })],
  },
  {
    name: "a listener for TCP",
    verdict: "not applicable",
    resources: [listener({ protocol: "TCP", defaultActions: FORWARD })],
  },
  {
    name: "a listener of a gateway load balancer",
    verdict: "not applicable",
    resources: [listener({ protocol: undefined, port: undefined, defaultActions: FORWARD, loadBalancerArn: GATEWAY })],
    config: { withoutRules: true },
  },
  {
    name: "the rest goes to a service",
    verdict: "violated",
    resources: [listener({ defaultActions: FORWARD }), rule()],
    says: "no rule names",
  },
  {
    name: "the rest is answered with 200",
    verdict: "violated",
    resources: [
      listener({ defaultActions: [{ type: "fixed-response", fixedResponse: { statusCode: "200" } }] }, "alb"),
      rule(["https"], "alb"),
    ],
  },
  {
    name: "all of it goes to a service after a login",
    verdict: "violated",
    resources: [listener({ defaultActions: [{ type: "authenticate-oidc", order: 1 }, ...FORWARD] }), rule()],
  },
  {
    name: "no rules, where the config judges that too",
    verdict: "violated",
    resources: [listener({ defaultActions: FORWARD })],
    config: { withoutRules: true },
  },
  {
    name: "a rule of a listener that is not known yet",
    verdict: "undecided",
    resources: [listener({ defaultActions: FORWARD }), rule([])],
  },
]);
