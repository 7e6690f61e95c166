import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const vpc = {
  type: "aws:ec2/vpc:Vpc",
  name: "main",
  props: { cidrBlock: "10.20.0.0/16" },
  outputs: { id: "vpc-1" },
} as const;

function subnet(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/subnet:Subnet",
    name: "data-a",
    props: { vpcId: unknownValue, cidrBlock: "10.20.8.0/24", ...props },
    propertyDependencies: { vpcId: ["main"] },
  };
}

function table(routes: unknown, dependencies: readonly string[] = []): ExampleResource {
  return {
    type: "aws:ec2/routeTable:RouteTable",
    name: "data",
    props: { vpcId: unknownValue, routes },
    propertyDependencies: { vpcId: ["main"], routes: dependencies },
  };
}

const association: ExampleResource = {
  type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
  name: "data-a-table",
  props: { subnetId: unknownValue, routeTableId: unknownValue },
  propertyDependencies: { subnetId: ["data-a"], routeTableId: ["data"] },
};

const group: ExampleResource = {
  type: "aws:rds/subnetGroup:SubnetGroup",
  name: "ledger",
  props: { subnetIds: [unknownValue] },
  propertyDependencies: { subnetIds: ["data-a"] },
};

const gateway: ExampleResource = {
  type: "aws:ec2/internetGateway:InternetGateway",
  name: "out",
  props: { vpcId: unknownValue },
  propertyDependencies: { vpcId: ["main"] },
};

function route(
  props: Readonly<Record<string, unknown>>,
  dependencies: Readonly<Record<string, readonly string[]>> = {},
): ExampleResource {
  return {
    type: "aws:ec2/route:Route",
    name: "data-default",
    props: { routeTableId: unknownValue, ...props },
    propertyDependencies: { routeTableId: ["data"], ...dependencies },
  };
}

const tier = [vpc, subnet(), table([]), association, group] as const;

export const examples = defineExamples([
  { name: "a route table with local routes only", verdict: "holds", resources: tier },
  { name: "the VPC's main table, which nobody changed", verdict: "holds", resources: [vpc, subnet(), group] },
  {
    name: "a way out by NAT, where the config accepts it",
    verdict: "holds",
    resources: [...tier, route({ destinationCidrBlock: "0.0.0.0/0", natGatewayId: unknownValue })],
    config: { allowOutbound: true },
  },
  {
    name: "a route to the internet gateway, as a resource of its own",
    verdict: "violated",
    resources: [
      ...tier,
      gateway,
      route({ destinationCidrBlock: "0.0.0.0/0", gatewayId: unknownValue }, { gatewayId: ["out"] }),
    ],
    says: "the internet (data-default)",
  },
  {
    name: "the same inline",
    verdict: "violated",
    resources: [vpc, subnet(), table([{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }]), association, group],
    says: "routes[0].cidrBlock",
  },
  {
    name: "a way out by NAT",
    verdict: "violated",
    resources: [...tier, route({ destinationCidrBlock: "0.0.0.0/0", natGatewayId: unknownValue })],
    says: "data-default",
  },
  {
    name: "a subnet that gives public addresses",
    verdict: "violated",
    resources: [vpc, subnet({ mapPublicIpOnLaunch: true }), group],
    says: "mapPublicIpOnLaunch: false",
  },
  {
    name: "subnets of another stack",
    verdict: "undecided",
    resources: [{ ...group, props: { subnetIds: ["subnet-0123456789abcdef0"] }, propertyDependencies: {} }],
  },
]);
