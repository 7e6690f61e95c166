import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const environment = resourceOf("aws:elasticbeanstalk/environment:Environment", "web");

const setting = (namespace: unknown, name: unknown, value: unknown) => ({ settings: [{ namespace, name, value }] });

export const examples = defineExamples([
  { name: "a VPC", verdict: "holds", resources: [environment(setting("aws:ec2:vpc", "VPCId", "vpc-1"))] },
  {
    name: "a VPC that is made with it",
    verdict: "holds",
    resources: [environment(setting("aws:ec2:vpc", "VPCId", unknownValue))],
  },
  { name: "none", verdict: "violated", resources: [environment({})] },
  {
    name: "another option of the VPC",
    verdict: "violated",
    resources: [environment(setting("aws:ec2:vpc", "ELBScheme", "internal"))],
  },
  {
    name: "an option of the same name",
    verdict: "violated",
    resources: [environment(setting("aws:elasticbeanstalk:application:environment", "VPCId", "vpc-1"))],
  },
  {
    name: "an option that is not known yet",
    verdict: "undecided",
    resources: [environment(setting("aws:ec2:vpc", unknownValue, "vpc-1"))],
  },
  {
    name: "a template, which may name one",
    verdict: "undecided",
    resources: [environment({ templateName: "saved" })],
  },
]);
