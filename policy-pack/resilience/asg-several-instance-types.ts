import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { ofTemplate } from "../aws/compute/machines.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge } from "../policy/verdict.ts";

/** Overrides name two types, or what any type must have. One override takes the place of the template's own type. */
function haveTypes(overrides: readonly Value[]): Truth {
  const types = overrides.map((override) => override.at("instanceType"));
  const byRequirements = some(overrides, (override) => override.at("instanceRequirements").set());
  const known = new Set(types.flatMap((type) => type.text() ?? []));
  if (known.size > 1) return truth(true);
  const open = types.find((type) => type.isUnknown);
  if (open) return or(byRequirements, unknown(open.path));
  const untyped = overrides.length > 1 ? types.find((type) => type.isAbsent) : undefined;
  return or(byRequirements, untyped ? unknown(untyped.path, "a launch template says which type it is") : truth(false));
}

function hasTypes(graph: Graph, group: Resource): Truth {
  const mixed = group.at("mixedInstancesPolicy");
  if (mixed.isAbsent) return truth(false);
  const overrides = mixed.at("launchTemplate.overrides").items();
  if (overrides.length > 0) return haveTypes(overrides);
  return ofTemplate(graph, group, (template) => template.at("instanceRequirements").set());
}

export const policy = defineGraphPolicy({
  name: "asg-several-instance-types",
  title: "Auto Scaling groups can start machines of several instance types",
  severity: "medium",
  rationale:
    "When a zone has no more machines of the one type that a group may start, the group stays as small as it is, in the very hour in which everybody needs more.",
  remediation: [
    "Set mixedInstancesPolicy with launchTemplate.overrides that name two instance types or more, or with instanceRequirements.",
  ],
  controls: { fsbp: ["AutoScaling.6"] },
  url: "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html",
  preset: "strict",
  tokens: TOKENS.autoscalingGroup,
  check(group, _config, graph) {
    const overrides = group.at("mixedInstancesPolicy.launchTemplate.overrides");
    return judge(hasTypes(graph, group), {
      what: "the group starts machines of one instance type only",
      at: overrides.isAbsent ? undefined : overrides,
      required: "two instance types or more",
      fix: 'set mixedInstancesPolicy.launchTemplate.overrides: [{ instanceType: "m7g.large" }, { instanceType: "m6g.large" }]',
    });
  },
});
