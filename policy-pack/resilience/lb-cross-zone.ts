import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "lb-cross-zone",
  title: "Network and gateway load balancers spread their load over all zones",
  severity: "low",
  rationale:
    "Without cross-zone balancing each zone's address leads to that zone's targets alone: one zone is overrun while another idles, and an empty zone answers nothing.",
  remediation: ["Set enableCrossZoneLoadBalancing: true. Traffic between zones costs."],
  controls: {},
  checkov: ["CKV_AWS_152"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html",
  demands: [
    {
      tokens: TOKENS.loadBalancer,
      path: "enableCrossZoneLoadBalancing",
      must: isTrue({ absent: false }),
      // Application load balancers always do.
      when: (balancer) => balancer.at("loadBalancerType").oneOf(["network", "gateway"]),
      what: "each zone's address leads to that zone's targets alone",
      required: "true",
      fix: "set enableCrossZoneLoadBalancing: true",
    },
  ],
});
