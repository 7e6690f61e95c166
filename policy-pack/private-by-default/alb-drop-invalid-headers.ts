import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "alb-drop-invalid-headers",
  title: "Application load balancers drop invalid header fields",
  severity: "medium",
  rationale:
    "Header names that the standard forbids are read differently by different servers, which attackers use to smuggle requests and to forge headers that the load balancer sets.",
  remediation: ["Set dropInvalidHeaderFields: true."],
  controls: { fsbp: ["ELB.4"] },
  checkov: ["CKV_AWS_131"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
  demands: [
    {
      tokens: TOKENS.loadBalancer,
      path: "dropInvalidHeaderFields",
      must: isTrue({ absent: false }),
      remedy: true,
      when: (balancer) => balancer.at("loadBalancerType").is("application", { absent: "application" }),
      what: "invalid header fields are passed on",
      required: "true",
      fix: "set dropInvalidHeaderFields: true",
    },
  ],
});
