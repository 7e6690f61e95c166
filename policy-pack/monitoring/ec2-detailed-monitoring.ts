import { defineGraphPolicy } from "../policy/define-policy.ts";
import { MACHINES, ofTemplate } from "../aws/compute/machines.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { no, or } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge } from "../policy/verdict.ts";

function placeOf(machine: Resource): Value {
  if (TOKENS.launchTemplate.includes(machine.type as never)) return machine.at("monitoring.enabled");
  if (TOKENS.launchConfiguration.includes(machine.type as never)) return machine.at("enableMonitoring");
  return machine.at("monitoring");
}

export const policy = defineGraphPolicy({
  name: "ec2-detailed-monitoring",
  title: "Machines report their metrics every minute",
  severity: "low",
  rationale:
    "Every five minutes, which is EC2's default, a machine may be down, or flooded, and up again without a trace in its metrics; alarms and scaling act as late.",
  remediation: [
    "Set monitoring: true; in a launch template monitoring: { enabled: true }; in a launch configuration leave enableMonitoring at true.",
  ],
  controls: {},
  checkov: ["CKV_AWS_126"],
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html",
  preset: "strict",
  tokens: families(MACHINES, TOKENS.launchTemplate, TOKENS.launchConfiguration),
  check(machine, _config, graph) {
    const place = placeOf(machine);
    const isConfiguration = TOKENS.launchConfiguration.includes(machine.type as never);
    const own = place.is(true, { absent: isConfiguration });
    const inherited = place.isAbsent
      ? ofTemplate(graph, machine, (template) => template.at("monitoring.enabled").is(true))
      : no;
    return judge(or(own, inherited), {
      what: "the machine reports its metrics every five minutes only",
      at: place,
      required: "true",
      fix: `set ${place.path}: true`,
    });
  },
});
