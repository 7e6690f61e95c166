import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:ec2/securityGroup:SecurityGroup", "web")(
  { vpcId: unknownValue },
  { outputs: { id: "sg-0123456789abcdef0" } },
);
const balancer = resourceOf("aws:lb/loadBalancer:LoadBalancer", "front");
const rule = resourceOf("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "in");
const older = resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", "in");
const egress = resourceOf("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "out");
const other = resourceOf("aws:ec2/securityGroup:SecurityGroup", "web");

export const examples = defineExamples([
  {
    name: "attached, by a reference that is not known yet",
    verdict: "holds",
    resources: [
      group,
      balancer({ securityGroups: [unknownValue] }, { propertyDependencies: { securityGroups: ["web"] } }),
    ],
  },
  {
    name: "attached by its id",
    verdict: "holds",
    resources: [group, balancer({ securityGroups: ["sg-0123456789abcdef0"] })],
  },
  {
    name: "the default group of a VPC",
    verdict: "not applicable",
    resources: [{ type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", name: "default", props: {} }],
  },
  {
    name: "the program says that something depends on it",
    verdict: "holds",
    resources: [group, { ...balancer({}), dependsOn: ["web"] }],
  },
  {
    name: "only its rule depends on it",
    verdict: "violated",
    resources: [group, { ...rule({}), dependsOn: ["web"] }],
  },
  { name: "nothing beside it", verdict: "violated", resources: [group], says: "nothing in the stack uses" },
  {
    name: "another group is attached",
    verdict: "violated",
    resources: [group, balancer({ securityGroups: ["sg-0fedcba9876543210"] })],
  },
  {
    name: "only its own rule names it",
    verdict: "violated",
    resources: [group, rule({ securityGroupId: unknownValue }, { propertyDependencies: { securityGroupId: ["web"] } })],
  },
  {
    name: "only older rules name it",
    verdict: "violated",
    resources: [group, older({ securityGroupId: "sg-0123456789abcdef0", type: "ingress" })],
  },
  {
    name: "only rules on the way out name it",
    verdict: "violated",
    resources: [group, egress({ referencedSecurityGroupId: "sg-0123456789abcdef0" })],
  },
  {
    name: "only rules inline in another group name it",
    verdict: "violated",
    resources: [
      group,
      { ...other({ ingress: [{ securityGroups: ["sg-0123456789abcdef0"] }] }), name: "api" },
      balancer({ securityGroups: [unknownValue] }, { propertyDependencies: { securityGroups: ["api"] } }),
    ],
  },
  {
    name: "something that may name it",
    verdict: "undecided",
    resources: [group, balancer({ securityGroups: [unknownValue] })],
  },
]);
