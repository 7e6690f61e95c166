import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function network(gatewayId: unknown): readonly ExampleResource[] {
  return [
    { type: "aws:ec2/vpc:Vpc", name: "main", props: { cidrBlock: "10.0.0.0/16" } },
    {
      type: "aws:ec2/subnet:Subnet",
      name: "edge",
      props: { vpcId: unknownValue },
      propertyDependencies: { vpcId: ["main"] },
    },
    {
      type: "aws:ec2/routeTable:RouteTable",
      name: "table",
      props: {
        vpcId: unknownValue,
        routes: gatewayId === undefined ? [] : [{ cidrBlock: "0.0.0.0/0", gatewayId }],
      },
      propertyDependencies: { vpcId: ["main"] },
    },
    {
      type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
      name: "association",
      props: { subnetId: unknownValue, routeTableId: unknownValue },
      propertyDependencies: { subnetId: ["edge"], routeTableId: ["table"] },
    },
  ];
}

function nat(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/natGateway:NatGateway",
    name: "nat",
    props: { subnetId: unknownValue, allocationId: unknownValue, ...props },
    propertyDependencies: { subnetId: ["edge"] },
  };
}

const PUBLIC = network("igw-0123456789abcdef0");

export const examples = defineExamples([
  { name: "in a public subnet", verdict: "holds", resources: [...PUBLIC, nat()] },
  {
    name: "between private networks",
    verdict: "not applicable",
    resources: [...network(undefined), nat({ connectivityType: "private", allocationId: undefined })],
  },
  {
    name: "in a subnet without a way out",
    verdict: "violated",
    resources: [...network(undefined), nat()],
    says: "subnet edge",
  },
  {
    name: "in a subnet of another stack",
    verdict: "not applicable",
    resources: [{ type: "aws:ec2/natGateway:NatGateway", name: "nat", props: { subnetId: "subnet-1" } }],
  },
  {
    name: "in a subnet whose way is not known yet",
    verdict: "undecided",
    resources: [...network(unknownValue), nat()],
  },
]);
