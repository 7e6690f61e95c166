import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function network(route: Readonly<Record<string, unknown>> | undefined): readonly ExampleResource[] {
  return [
    { type: "aws:ec2/vpc:Vpc", name: "main", props: { cidrBlock: "10.0.0.0/16" } },
    { type: "aws:ec2/internetGateway:InternetGateway", name: "gateway", props: {} },
    {
      type: "aws:ec2/subnet:Subnet",
      name: "app",
      props: { vpcId: unknownValue },
      propertyDependencies: { vpcId: ["main"] },
    },
    {
      type: "aws:ec2/routeTable:RouteTable",
      name: "table",
      props: { vpcId: unknownValue, routes: route ? [{ cidrBlock: "0.0.0.0/0", ...route }] : [] },
      propertyDependencies: { vpcId: ["main"], ...(route && "gatewayId" in route ? { routes: ["gateway"] } : {}) },
    },
    {
      type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
      name: "association",
      props: { subnetId: unknownValue, routeTableId: unknownValue },
      propertyDependencies: { subnetId: ["app"], routeTableId: ["table"] },
    },
  ];
}

const PUBLIC = network({ gatewayId: unknownValue });
const BY_NAT = network({ natGatewayId: "nat-0123456789abcdef0" });
const CLOSED = network(undefined);

const SERVICE: ExampleResource = {
  type: "aws:ecs/service:Service",
  name: "api",
  props: { networkConfiguration: { subnets: [unknownValue] } },
  propertyDependencies: { networkConfiguration: ["app"] },
};

function inSubnet(type: string, key: "subnetId" | "subnetIds"): ExampleResource {
  return {
    type,
    name: "it",
    props: { [key]: key === "subnetId" ? unknownValue : [unknownValue] },
    propertyDependencies: { [key]: ["app"] },
  };
}

export const examples = defineExamples([
  { name: "a service behind NAT", verdict: "holds", resources: [...BY_NAT, SERVICE] },
  {
    name: "a database without a way out",
    verdict: "holds",
    resources: [...CLOSED, inSubnet("aws:rds/subnetGroup:SubnetGroup", "subnetIds")],
  },
  {
    name: "a service in a public subnet",
    verdict: "violated",
    resources: [...PUBLIC, SERVICE],
    says: "subnet app",
  },
  {
    name: "an instance in one",
    verdict: "violated",
    resources: [...PUBLIC, inSubnet("aws:ec2/instance:Instance", "subnetId")],
  },
  {
    name: "documents in one",
    verdict: "violated",
    resources: [...PUBLIC, inSubnet("aws:docdb/subnetGroup:SubnetGroup", "subnetIds")],
    says: "Fix: name private subnets",
  },
  {
    name: "a function in one, which needs no load balancer",
    verdict: "violated",
    resources: [
      ...PUBLIC,
      {
        type: "aws:lambda/function:Function",
        name: "it",
        props: { vpcConfig: { subnetIds: [unknownValue] } },
        propertyDependencies: { vpcConfig: ["app"] },
      },
    ],
    says: "reach out by NAT",
  },
  {
    name: "a service without subnets of its own",
    verdict: "not applicable",
    resources: [{ type: "aws:ecs/service:Service", name: "api", props: {} }],
  },
  {
    name: "subnets of another stack",
    verdict: "not applicable",
    resources: [
      { type: "aws:ecs/service:Service", name: "api", props: { networkConfiguration: { subnets: ["subnet-1"] } } },
    ],
  },
  {
    name: "a subnet that is not known yet",
    verdict: "undecided",
    resources: [{ type: "aws:ec2/instance:Instance", name: "it", props: { subnetId: unknownValue } }],
  },
]);
