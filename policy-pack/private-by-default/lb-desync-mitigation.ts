import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

const SAFE = ["defensive", "strictest"];

export const policy = definePropertyPolicy({
  name: "lb-desync-mitigation",
  title: "Load balancers fend off HTTP desync attacks",
  severity: "medium",
  rationale:
    "Where load balancer and server understand a malformed request differently, an attacker smuggles a second one inside it: past authentication, or into the next visitor's session.",
  remediation: ['Set desyncMitigationMode: "defensive" or "strictest", or leave it out.'],
  controls: { fsbp: ["ELB.12", "ELB.14"] },
  checkov: ["CKV_AWS_328"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
  demands: [
    {
      tokens: families(TOKENS.loadBalancer, TOKENS.classicLoadBalancer),
      path: "desyncMitigationMode",
      must: isOneOf(SAFE, { absent: "defensive" }),
      // Network and gateway load balancers do not read HTTP.
      when: (balancer) => balancer.at("loadBalancerType").is("application", { absent: "application" }),
      what: "malformed requests are passed on",
      required: "defensive or strictest",
      fix: 'set desyncMitigationMode: "defensive"',
    },
  ],
});
