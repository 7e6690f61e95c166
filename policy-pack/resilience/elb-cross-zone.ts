import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "elb-cross-zone",
  title: "Classic load balancers spread their load over all zones",
  severity: "medium",
  rationale:
    "Without cross-zone balancing one zone is overrun while another idles, and a zone without healthy targets still gets its share of the requests.",
  remediation: ["Set crossZoneLoadBalancing: true, or leave it out."],
  controls: { fsbp: ["ELB.9"] },
  checkov: ["CKV_AWS_138"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html",
  demands: [
    {
      tokens: TOKENS.classicLoadBalancer,
      path: "crossZoneLoadBalancing",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "each zone's requests stay in the zone",
      required: "true",
      fix: "set crossZoneLoadBalancing: true",
    },
  ],
});
