import { integer } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";
import { spansZones } from "../aws/network/zones.ts";

export const policy = defineGraphPolicy({
  name: "asg-multi-az",
  title: "Auto Scaling groups start machines in several zones",
  severity: "medium",
  rationale:
    "A group in one availability zone stops with it, and cannot start a machine elsewhere when that zone has none left.",
  remediation: ["Name subnets of at least two availability zones in vpcZoneIdentifiers."],
  controls: { fsbp: ["AutoScaling.2"] },
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-2",
  preset: "strict",
  tokens: TOKENS.autoscalingGroup,
  settings: { zones: integer(2, "Least number of availability zones", { minimum: 2, maximum: 6 }) },
  check(group, { zones }, graph) {
    const named = group.at("availabilityZones");
    const subnets = group.at("vpcZoneIdentifiers");
    const byName = named.isUnknown ? unknown(named.path) : truth(named.items().length >= zones);
    return judge(or(byName, spansZones(graph, group, subnets, zones)), {
      what: "the group stops with one availability zone",
      at: subnets.isAbsent ? named : subnets,
      required: `subnets in ${zones} zones`,
      fix: "add a subnet of another zone to vpcZoneIdentifiers",
    });
  },
});
