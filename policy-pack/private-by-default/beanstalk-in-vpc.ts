import { setsBeanstalkOption } from "../aws/compute/beanstalk.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "beanstalk-in-vpc",
  title: "Elastic Beanstalk environments stand in a VPC that the program names",
  severity: "medium",
  rationale:
    "Otherwise machines stand in the default VPC, where each of them has a public address and a way to the internet.",
  remediation: ["Set the options VPCId and Subnets of aws:ec2:vpc."],
  controls: {},
  url: "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.managing.vpc.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.beanstalkEnvironment,
      path: "settings",
      must: (_, environment) => setsBeanstalkOption(environment, "aws:ec2:vpc", "VPCId"),
      what: "the environment stands in the default VPC",
      found: "no VPCId",
      required: "a VPC of your own",
      fix: 'add { namespace: "aws:ec2:vpc", name: "VPCId", value: vpc.id } to settings, and Subnets',
    },
  ],
});
