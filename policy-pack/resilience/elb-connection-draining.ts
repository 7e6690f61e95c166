import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "elb-connection-draining",
  title: "Classic load balancers let requests finish before they let a machine go",
  severity: "low",
  rationale:
    "Without connection draining, every deployment and every scale-in cuts off the requests that a machine is answering.",
  remediation: ["Set connectionDraining: true, and connectionDrainingTimeout to what the longest request needs."],
  controls: { fsbp: ["ELB.7"] },
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-conn-drain.html",
  demands: [
    {
      tokens: TOKENS.classicLoadBalancer,
      path: "connectionDraining",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "requests are cut off when a machine leaves",
      required: "true",
      fix: "set connectionDraining: true",
    },
  ],
});
