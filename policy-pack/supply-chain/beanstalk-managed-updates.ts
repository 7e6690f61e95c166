import { beanstalkOption } from "../aws/compute/beanstalk.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "beanstalk-managed-updates",
  title: "Elastic Beanstalk environments take platform updates by themselves",
  severity: "high",
  rationale: "Platform updates close holes in the system, the server and the language.",
  remediation: [
    "Set the options ManagedActionsEnabled: true, PreferredStartTime and UpdateLevel of aws:elasticbeanstalk:managedactions.",
  ],
  controls: { fsbp: ["ElasticBeanstalk.2"] },
  checkov: ["CKV_AWS_340"],
  url: "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html",
  demands: [
    {
      tokens: TOKENS.beanstalkEnvironment,
      path: "settings",
      must: (_, environment) =>
        beanstalkOption(environment, "aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled", "true"),
      what: "platform updates wait for somebody to ask for them",
      required: "ManagedActionsEnabled true",
      fix: 'add { namespace: "aws:elasticbeanstalk:managedactions", name: "ManagedActionsEnabled", value: "true" } to settings',
    },
  ],
});
