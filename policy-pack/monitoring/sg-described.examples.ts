import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:ec2/securityGroup:SecurityGroup", "web");
const byDefault = resourceOf("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default");
const rule = resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", "https");
const ingress = resourceOf("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "https");
const egress = resourceOf("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "out");
const described = { description: "HTTPS from the load balancer" };
const open = { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/16"] };

export const examples = defineExamples([
  {
    name: "a group and rules in all forms",
    verdict: "holds",
    resources: [
      group({ ...described, ingress: [{ ...open, ...described }], egress: [{ ...open, ...described }] }),
      rule(described),
      ingress(described),
      egress(described),
    ],
  },
  { name: "the default group, whose description AWS writes", verdict: "holds", resources: [byDefault({})] },
  {
    name: "a description that is not known yet",
    verdict: "undecided",
    resources: [group({ description: unknownValue })],
  },
  { name: "a group that says nothing", verdict: "violated", resources: [group({})], says: "the security group" },
  {
    name: "the provider's own words",
    verdict: "violated",
    resources: [group({ description: "Managed by Terraform" })],
    says: "the security group",
  },
  {
    name: "the SDK's own words",
    verdict: "violated",
    resources: [group({ description: "Managed by Pulumi" })],
  },
  {
    name: "an inline rule that says nothing",
    verdict: "violated",
    resources: [group({ ...described, ingress: [{ ...open, ...described }, open] })],
    says: "ingress[1].description",
  },
  {
    name: "an inline rule outwards that says nothing, in the default group",
    verdict: "violated",
    resources: [byDefault({ egress: [open] })],
    says: "egress[0].description",
  },
  { name: "a rule of its own that says nothing", verdict: "violated", resources: [rule({})], says: "the rule" },
  { name: "a rule inwards that says nothing", verdict: "violated", resources: [ingress({})] },
  { name: "a rule outwards that says nothing", verdict: "violated", resources: [egress({})] },
]);
