import { defineGraphPolicy } from "../policy/define-policy.ts";
import { ofTemplate } from "../aws/compute/machines.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, or, some, type Truth } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** The launch template gives the machines tags of its own. */
function tagsMachines(template: Resource): Truth {
  const specifications = template.at("tagSpecifications").items();
  return some(specifications, (one) => and(one.at("resourceType").is("instance"), one.at("tags").set()));
}

export const policy = defineGraphPolicy({
  name: "asg-propagates-tags",
  title: "Auto Scaling groups hand tags on to the machines that they start",
  severity: "low",
  rationale:
    "A machine without tags belongs to nobody: policies by tag do not hold for it, nor do inventories and bills name it.",
  remediation: [
    'Set tags: [{ key: "application", value: "api", propagateAtLaunch: true }]; default tags of the provider do not reach the machines.',
    "Or tag them in tagSpecifications of the launch template.",
  ],
  controls: {},
  checkov: ["CKV_AWS_153"],
  url: "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-tagging.html",
  preset: "strict",
  tokens: TOKENS.autoscalingGroup,
  check(group, _config, graph) {
    const tags = group.at("tags");
    const own = some(tags.items(), (tag) => tag.at("propagateAtLaunch").is(true));
    return judge(or(own, ofTemplate(graph, group, tagsMachines)), {
      what: "machines of the group start without tags",
      at: tags,
      required: "a tag with propagateAtLaunch: true",
      fix: 'set tags: [{ key: "application", value: "...", propagateAtLaunch: true }]',
    });
  },
});
