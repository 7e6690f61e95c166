import { defineExamples, unknownValue } from "../policy/examples.ts";

const group = (rules: unknown) =>
  ({
    type: "aws:ec2/securityGroup:SecurityGroup",
    name: "group",
    props: { ingress: rules },
    outputs: { id: "sg-1" },
  }) as const;
const cluster = (key: string, id: unknown) =>
  ({ type: "aws:emr/cluster:Cluster", name: "cluster", props: { ec2Attributes: { [key]: id } } }) as const;
const world = [{ protocol: "tcp", fromPort: 8088, toPort: 8088, cidrBlocks: ["0.0.0.0/0"] }];
const beside = (id: unknown) =>
  ({
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    name: "rule",
    props: { securityGroupId: id, ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" },
  }) as const;
export const examples = defineExamples([
  {
    name: "a group for known networks",
    verdict: "holds",
    resources: [
      group([{ protocol: "tcp", fromPort: 8088, toPort: 8088, cidrBlocks: ["10.0.0.0/16"] }]),
      cluster("emrManagedMasterSecurityGroup", "sg-1"),
    ],
  },
  {
    name: "an open group that is not the cluster's",
    verdict: "holds",
    resources: [group(world), cluster("emrManagedMasterSecurityGroup", "sg-2")],
  },
  {
    name: "the group of the primary node",
    verdict: "violated",
    resources: [group(world), cluster("emrManagedMasterSecurityGroup", "sg-1")],
    says: "emrManagedMasterSecurityGroup",
  },
  {
    name: "the group of the other nodes",
    verdict: "violated",
    resources: [group(world), cluster("emrManagedSlaveSecurityGroup", "sg-1")],
    says: "emrManagedSlaveSecurityGroup",
  },
  {
    name: "the group for access of the service",
    verdict: "violated",
    resources: [group(world), cluster("serviceAccessSecurityGroup", "sg-1")],
  },
  {
    name: "a further group of the primary node",
    verdict: "violated",
    resources: [group(world), cluster("additionalMasterSecurityGroups", "sg-1")],
  },
  {
    name: "a further group of the other nodes",
    verdict: "violated",
    resources: [group(world), cluster("additionalSlaveSecurityGroups", "sg-1")],
  },
  {
    name: "a group whose id is not known yet",
    verdict: "violated",
    resources: [
      group(world),
      { ...cluster("emrManagedMasterSecurityGroup", unknownValue), propertyDependencies: { ec2Attributes: ["group"] } },
    ],
  },
  {
    name: "a rule that is a resource of its own",
    verdict: "violated",
    resources: [group([]), beside("sg-1"), cluster("emrManagedMasterSecurityGroup", "sg-1")],
  },
  {
    name: "a rule of which group is not known",
    verdict: "undecided",
    resources: [group([]), beside(unknownValue), cluster("emrManagedMasterSecurityGroup", "sg-1")],
  },
]);
