import { definePropertyPolicy, isNotSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "asg-launch-template",
  title: "Auto Scaling groups start machines by a launch template",
  severity: "medium",
  rationale:
    "Launch configurations cannot be changed, have no versions, and get no new features: the newest types and the settings of the metadata service among them. AWS refuses them to new accounts.",
  remediation: [
    "Make an aws.ec2.LaunchTemplate of the launch configuration, and set launchTemplate or mixedInstancesPolicy to it.",
  ],
  controls: { fsbp: ["AutoScaling.9"] },
  checkov: ["CKV_AWS_315"],
  url: "https://docs.aws.amazon.com/autoscaling/ec2/userguide/migrate-to-launch-templates.html",
  demands: [
    {
      tokens: TOKENS.autoscalingGroup,
      path: "launchConfiguration",
      must: isNotSet,
      what: "the group starts machines by a launch configuration",
      required: "launchTemplate, or mixedInstancesPolicy",
      fix: "replace launchConfiguration by launchTemplate: { id: template.id, version: template.latestVersion }",
    },
    {
      tokens: TOKENS.autoscalingGroup,
      when: (group) => not(group.at("launchConfiguration").set()),
      path: "launchTemplate",
      must: (template, group) => or(template.set(), group.at("mixedInstancesPolicy.launchTemplate").set()),
      what: "the group names no launch template",
      required: "launchTemplate, or mixedInstancesPolicy with one",
      fix: "set launchTemplate: { id: template.id, version: template.latestVersion }",
    },
  ],
});
