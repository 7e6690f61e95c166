import { texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { combine, judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "alb-internal-required",
  title: "Application load balancers are internal",
  severity: "high",
  rationale:
    "CloudFront reaches an internal load balancer through a VPC origin. Nothing else can: there is no public address to scan, and no way around the edge and its firewall.",
  remediation: [
    "Set internal: true, and reach the load balancer by an aws.cloudfront.VpcOrigin.",
    "Changing the scheme replaces the load balancer.",
  ],
  controls: { pci: ["1.4.1", "1.4.4"], nist: ["AC-4", "SC-7"], soc2: ["CC6.6"], iso27001: ["A.8.20", "A.8.22"] },
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html",
  preset: "ledger",
  tokens: TOKENS.loadBalancer,
  settings: { ipAddressTypes: texts(["ipv4"], "Address types that are in order: ipv4, dualstack") },
  check(balancer, { ipAddressTypes }) {
    const type = balancer.at("loadBalancerType").is("application", { absent: "application" });
    if (type.answer === "no") return notApplicable("not an application load balancer");
    const verdict = combine([
      judge(balancer.at("internal").is(true, { absent: false }), {
        what: "the load balancer faces the internet",
        at: balancer.at("internal"),
        required: "true",
        fix: "set internal: true",
      }),
      judge(balancer.at("ipAddressType").oneOf(ipAddressTypes, { absent: "ipv4" }), {
        what: "the load balancer has addresses of another type",
        at: balancer.at("ipAddressType"),
        required: ipAddressTypes.join(" or "),
        fix: `set ipAddressType: "${ipAddressTypes[0] ?? "ipv4"}"`,
      }),
    ]);
    return whereConcerned(type, verdict);
  },
});
