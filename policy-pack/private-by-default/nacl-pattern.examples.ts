import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const VPC: ExampleResource = {
  type: "aws:ec2/vpc:Vpc",
  name: "network",
  props: { cidrBlock: "10.30.0.0/16" },
  outputs: { id: "vpc-1" },
};

function subnet(name: string): ExampleResource {
  return {
    type: "aws:ec2/subnet:Subnet",
    name,
    props: { vpcId: unknownValue },
    propertyDependencies: { vpcId: ["network"] },
  };
}

/** What tells the tier of the subnet. */
const BALANCER: ExampleResource = {
  type: "aws:lb/loadBalancer:LoadBalancer",
  name: "front",
  props: { subnets: unknownValue },
  propertyDependencies: { subnets: ["zone"] },
};
const DATABASES: ExampleResource = {
  type: "aws:rds/subnetGroup:SubnetGroup",
  name: "databases",
  props: { subnetIds: unknownValue },
  propertyDependencies: { subnetIds: ["zone"] },
};
const NAT: ExampleResource = {
  type: "aws:ec2/natGateway:NatGateway",
  name: "nat",
  props: { subnetId: unknownValue },
  propertyDependencies: { subnetId: ["zone"] },
};

const ACL: ExampleResource = {
  type: "aws:ec2/networkAcl:NetworkAcl",
  name: "fence",
  props: { vpcId: unknownValue },
  propertyDependencies: { vpcId: ["network"] },
};
const ASSOCIATION: ExampleResource = {
  type: "aws:ec2/networkAclAssociation:NetworkAclAssociation",
  name: "fenced",
  props: { networkAclId: unknownValue, subnetId: unknownValue },
  propertyDependencies: { networkAclId: ["fence"], subnetId: ["zone"] },
};

function entry(props: Readonly<Record<string, unknown>>, name = "entry"): ExampleResource {
  return {
    type: "aws:ec2/networkAclRule:NetworkAclRule",
    name,
    props: { networkAclId: unknownValue, ruleNumber: 100, ruleAction: "allow", protocol: "tcp", ...props },
    propertyDependencies: { networkAclId: ["fence"] },
  };
}

function fenced(tier: readonly ExampleResource[], ...entries: readonly ExampleResource[]): readonly ExampleResource[] {
  return [VPC, subnet("zone"), ...tier, ACL, ASSOCIATION, ...entries];
}

const ANYWHERE = { cidrBlock: "0.0.0.0/0" };
const WITHIN = { cidrBlock: "10.30.0.0/16" };
const ANSWERS = { fromPort: 1024, toPort: 65535 };

function port(number: number) {
  return { fromPort: number, toPort: number };
}

export const examples = defineExamples([
  {
    name: "the public tier: HTTPS in, the application and answers out",
    verdict: "holds",
    resources: fenced(
      [BALANCER],
      entry({ ...port(443), ...ANYWHERE }, "https"),
      entry({ ...port(8080), ...WITHIN, egress: true }, "application"),
      entry({ ...ANSWERS, ...ANYWHERE, egress: true, ruleNumber: 110 }, "answers"),
    ),
  },
  {
    name: "the private tier, where an entry is numbered by its port",
    verdict: "holds",
    resources: fenced(
      [],
      entry({ ...port(8080), ...WITHIN }, "application"),
      entry({ ...ANSWERS, ...ANYWHERE, ruleNumber: 110 }, "answers"),
      entry({ ...port(6379), ...WITHIN, egress: true, ruleNumber: 4290 }, "cache"),
    ),
  },
  {
    name: "the database tier",
    verdict: "holds",
    resources: fenced(
      [DATABASES],
      entry({ ...port(5432), ...WITHIN }, "database"),
      entry({ ...ANSWERS, ...WITHIN, egress: true }, "answers"),
    ),
  },
  {
    name: "answers for a NAT gateway",
    verdict: "holds",
    resources: fenced([NAT], entry({ ...ANSWERS, ...ANYWHERE })),
  },
  {
    name: "inline entries",
    verdict: "holds",
    resources: [
      VPC,
      subnet("zone"),
      {
        ...ACL,
        props: {
          vpcId: unknownValue,
          subnetIds: unknownValue,
          ingress: [{ ruleNo: 100, action: "allow", protocol: "tcp", ...port(8080), ...WITHIN }],
        },
        propertyDependencies: { vpcId: ["network"], subnetIds: ["zone"] },
      },
    ],
  },
  {
    name: "any server by NAT, where the config allows it",
    verdict: "holds",
    resources: fenced([], entry({ ...port(80), ...ANYWHERE, egress: true })),
    config: { anyServer: true },
  },
  { name: "no entries", verdict: "not applicable", resources: [VPC, ACL] },
  {
    name: "any server, where it does not",
    verdict: "violated",
    resources: fenced([], entry({ ...ANSWERS, ...ANYWHERE, egress: true })),
    says: "443 to anywhere",
  },
  {
    name: "answers from anywhere where no NAT gateway stands",
    verdict: "violated",
    resources: fenced([BALANCER], entry({ ...ANSWERS, ...ANYWHERE })),
  },
  {
    name: "the application's port into the database tier",
    verdict: "violated",
    resources: fenced([DATABASES], entry({ ...port(8080), ...WITHIN })),
    says: "database tier",
  },
  {
    name: "a database port from another network",
    verdict: "violated",
    resources: fenced([DATABASES], entry({ ...port(5432), cidrBlock: "10.31.0.0/16" })),
  },
  {
    name: "UDP",
    verdict: "violated",
    resources: fenced([], entry({ ...port(8080), ...WITHIN, protocol: "udp" })),
  },
  {
    name: "one network ACL for load balancers and applications",
    verdict: "violated",
    resources: [
      ...fenced([{ ...BALANCER, propertyDependencies: { subnets: ["other"] } }], entry({ ...port(80), ...ANYWHERE })),
      subnet("other"),
      { ...ASSOCIATION, name: "too", propertyDependencies: { networkAclId: ["fence"], subnetId: ["other"] } },
    ],
  },
  {
    name: "a number outside the pattern",
    verdict: "violated",
    resources: fenced([], entry({ ...port(8080), ...WITHIN, ruleNumber: 105 })),
    says: "100, 110, 120",
  },
  {
    name: "a network ACL of subnets that are not known yet",
    verdict: "undecided",
    resources: [VPC, ACL, { ...ASSOCIATION, propertyDependencies: { networkAclId: ["fence"] } }, entry(port(443))],
  },
  {
    name: "a range that is not known yet",
    verdict: "undecided",
    resources: fenced([], entry({ ...port(8080), cidrBlock: unknownValue })),
  },
]);
