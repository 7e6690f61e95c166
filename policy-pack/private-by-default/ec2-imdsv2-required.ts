import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { MACHINES, ofTemplate } from "../aws/compute/machines.ts";
import { inSameRegion, type Resource } from "../policy/resource.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { and, no, or, some, type Truth } from "../policy/truth.ts";
import { type Fault, judge, notApplicable } from "../policy/verdict.ts";

function isGuarded(machine: Resource): Truth {
  const options = machine.at("metadataOptions");
  return or(options.at("httpTokens").is("required"), options.at("httpEndpoint").is("disabled"));
}

/** The default of the account in that region, where the same stack sets it. */
function byDefault(graph: Graph, machine: Resource): Truth {
  return some(graph.ofType(TOKENS.metadataDefaults), (defaults) =>
    and(inSameRegion(defaults, machine), defaults.at("httpTokens").is("required")),
  );
}

/** Where a machine names the template that it is made from. */
const LAUNCHED_FROM = ["launchTemplate", "mixedInstancesPolicy"] as const;

const FAULT: Omit<Fault, "at"> = {
  what: "the metadata service answers without a token",
  required: '"required"',
  fix: 'set metadataOptions: { httpTokens: "required" }',
  remedy: "required",
};

export const policy = defineGraphPolicy({
  name: "ec2-imdsv2-required",
  title: "Machines give their credentials only to who asks with a token (IMDSv2)",
  severity: "high",
  rationale:
    "In version 1 of the metadata service one GET is enough: whoever makes an application fetch a URL of his choice reads the credentials of the machine's role. Version 2 wants a token first, by a PUT with a header, which such a fetch cannot send.",
  remediation: [
    'Set metadataOptions: { httpTokens: "required" }, or httpEndpoint: "disabled" where nothing on the machine asks for credentials.',
    'For all new machines of the region, set httpTokens: "required" in aws.ec2.InstanceMetadataDefaults.',
  ],
  controls: { fsbp: ["EC2.8", "EC2.170", "AutoScaling.3"] },
  checkov: ["CKV_AWS_79"],
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html",
  tokens: families(MACHINES, TOKENS.launchTemplate, TOKENS.launchConfiguration),
  alone: (machine) =>
    LAUNCHED_FROM.some((place) => !machine.at(place).isAbsent)
      ? notApplicable("its launch template may say so")
      : judge(isGuarded(machine), { ...FAULT, at: machine.at("metadataOptions.httpTokens") }),
  check(machine, _config, graph) {
    const tokens = machine.at("metadataOptions.httpTokens");
    return judge(
      or(
        isGuarded(machine),
        tokens.isAbsent ? or(ofTemplate(graph, machine, isGuarded), byDefault(graph, machine)) : no,
      ),
      { ...FAULT, at: tokens },
    );
  },
});
