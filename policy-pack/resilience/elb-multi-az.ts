import { spansZones } from "../aws/network/zones.ts";
import { integer } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "elb-multi-az",
  title: "Classic load balancers stand in several availability zones",
  severity: "medium",
  rationale: "A load balancer in one zone is down with that zone, however many machines stand in others.",
  remediation: ["List subnets, or availabilityZones, of two zones at least."],
  controls: { fsbp: ["ELB.10"] },
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-az.html",
  tokens: TOKENS.classicLoadBalancer,
  settings: { zones: integer(2, "How many availability zones there must be", { minimum: 2, maximum: 6 }) },
  check(balancer, { zones }, graph) {
    const named = balancer.at("availabilityZones");
    const subnets = balancer.at("subnets");
    const spread = named.isAbsent
      ? spansZones(graph, balancer, subnets, zones)
      : named.hasUnknown
        ? unknown(named.path)
        : truth(new Set(named.texts()).size >= zones);
    return judge(spread, {
      what: "the load balancer stands in too few availability zones",
      at: named.isAbsent ? subnets : named,
      required: `${zones} availability zones`,
      fix: "list a subnet of each zone in subnets",
    });
  },
});
