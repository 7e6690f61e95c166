import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function group(props: Props = { vpcId: "vpc-1" }, family = "lb"): ExampleResource {
  return {
    type: `aws:${family}/targetGroup:TargetGroup`,
    name: "api",
    props: { targetType: "ip", protocol: "HTTP", port: 8080, ...props },
    outputs: { arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/1" },
  };
}

const service: ExampleResource = {
  type: "aws:ecs/service:Service",
  name: "api-service",
  props: {
    loadBalancers: [{ targetGroupArn: unknownValue, containerName: "api", containerPort: 8080 }],
    networkConfiguration: { subnets: ["subnet-app"] },
  },
  propertyDependencies: { loadBalancers: ["api"] },
};

const subnet: ExampleResource = {
  type: "aws:ec2/subnet:Subnet",
  name: "app-a",
  props: { vpcId: "vpc-1" },
  outputs: { id: "subnet-app" },
};

function table(routes: unknown): readonly ExampleResource[] {
  return [
    { type: "aws:ec2/routeTable:RouteTable", name: "app", props: { vpcId: "vpc-1", routes }, outputs: { id: "rtb-1" } },
    {
      type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
      name: "app-a-table",
      props: { subnetId: "subnet-app", routeTableId: "rtb-1" },
    },
  ];
}

function attachment(props: Props, family = "lb"): ExampleResource {
  return {
    type: `aws:${family}/targetGroupAttachment:TargetGroupAttachment`,
    name: "legacy",
    props: { targetGroupArn: unknownValue, ...props },
    propertyDependencies: { targetGroupArn: ["api"] },
  };
}

export const examples = defineExamples([
  { name: "a service in private subnets", verdict: "holds", resources: [group(), service, subnet, ...table([])] },
  {
    name: "private subnets with a way out by NAT",
    verdict: "holds",
    resources: [group(), service, subnet, ...table([{ cidrBlock: "0.0.0.0/0", natGatewayId: "nat-1" }])],
  },
  { name: "a private address", verdict: "holds", resources: [group(), attachment({ targetId: "10.20.4.7" })] },
  {
    name: "a function, which has no address",
    verdict: "not applicable",
    resources: [group({ targetType: "lambda" })],
  },
  {
    name: "a service in subnets that lead to the internet",
    verdict: "violated",
    resources: [group(), service, subnet, ...table([{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }])],
    says: "app-a",
  },
  {
    name: "a public address, by the other token",
    verdict: "violated",
    resources: [group({ vpcId: "vpc-1" }, "alb"), attachment({ targetId: "203.0.113.7" }, "alb")],
    says: "203.0.113.7",
  },
  {
    name: "an address outside of the VPC",
    verdict: "violated",
    resources: [group(), attachment({ targetId: "10.99.0.7", availabilityZone: "all" })],
    says: "outside",
  },
  {
    name: "an auto scaling group in subnets that lead to the internet",
    verdict: "violated",
    resources: [
      group({ vpcId: "vpc-1", targetType: "instance" }),
      {
        type: "aws:autoscaling/group:Group",
        name: "workers",
        props: { targetGroupArns: [unknownValue], vpcZoneIdentifiers: ["subnet-app"] },
        propertyDependencies: { targetGroupArns: ["api"] },
      },
      subnet,
      ...table([{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }]),
    ],
    says: "workers",
  },
  { name: "no VPC", verdict: "violated", resources: [group({})], says: "vpcId: vpc.id" },
  {
    name: "a target that is not known yet",
    verdict: "undecided",
    resources: [group(), attachment({ targetId: unknownValue })],
  },
]);
