import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const gateway = (props: Props): ExampleResource => ({ type: "aws:ec2/natGateway:NatGateway", name: "nat", props });
const route = (props: Props): ExampleResource => ({
  type: "aws:ec2/route:Route",
  name: "app-default",
  props: { routeTableId: unknownValue, ...props },
});
const table = (routes: unknown): ExampleResource => ({
  type: "aws:ec2/routeTable:RouteTable",
  name: "app",
  props: { vpcId: unknownValue, routes },
});

export const examples = defineExamples([
  { name: "a route table with local routes only", verdict: "holds", resources: [table([])] },
  {
    name: "the way of load balancers to the internet gateway",
    verdict: "holds",
    resources: [route({ destinationCidrBlock: "0.0.0.0/0", gatewayId: unknownValue })],
  },
  {
    name: "private NAT between networks of the company",
    verdict: "holds",
    resources: [
      gateway({ connectivityType: "private", subnetId: unknownValue }),
      route({ destinationCidrBlock: "10.0.0.0/8", natGatewayId: unknownValue }),
    ],
  },
  { name: "a NAT gateway", verdict: "violated", resources: [gateway({ subnetId: unknownValue })], says: "endpoint" },
  {
    name: "a regional one",
    verdict: "violated",
    resources: [gateway({ availabilityMode: "regional", connectivityType: "public", vpcId: unknownValue })],
  },
  {
    name: "a route to the NAT gateway of another stack",
    verdict: "violated",
    resources: [route({ destinationCidrBlock: "0.0.0.0/0", natGatewayId: "nat-0123456789abcdef0" })],
    says: "natGatewayId",
  },
  {
    name: "the same inline",
    verdict: "violated",
    resources: [table([{ cidrBlock: "0.0.0.0/0", natGatewayId: unknownValue }])],
    says: "routes[0]",
  },
  {
    name: "a destination that is not known yet",
    verdict: "undecided",
    resources: [route({ destinationCidrBlock: unknownValue, natGatewayId: "nat-1" })],
  },
]);
