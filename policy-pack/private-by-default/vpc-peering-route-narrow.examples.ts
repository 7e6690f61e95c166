import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const table = resourceOf("aws:ec2/routeTable:RouteTable", "app");
const defaultTable = resourceOf("aws:ec2/defaultRouteTable:DefaultRouteTable", "main");
const route = resourceOf("aws:ec2/route:Route", "to-peer");

export const examples = defineExamples([
  {
    name: "the other network's range",
    verdict: "holds",
    resources: [route({ destinationCidrBlock: "10.1.0.0/16", vpcPeeringConnectionId: unknownValue })],
  },
  {
    name: "the default route, elsewhere",
    verdict: "holds",
    resources: [route({ destinationCidrBlock: "0.0.0.0/0", natGatewayId: unknownValue })],
  },
  {
    name: "inline, to the other network's range",
    verdict: "holds",
    resources: [
      table({
        routes: [
          { cidrBlock: "10.1.0.0/16", vpcPeeringConnectionId: "pcx-1" },
          { cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
        ],
      }),
    ],
  },
  {
    name: "everything",
    verdict: "violated",
    resources: [route({ destinationCidrBlock: "0.0.0.0/0", vpcPeeringConnectionId: unknownValue })],
    says: "destinationCidrBlock",
  },
  {
    name: "everything by IPv6",
    verdict: "violated",
    resources: [route({ destinationIpv6CidrBlock: "::/0", vpcPeeringConnectionId: "pcx-1" })],
  },
  {
    name: "everything, inline",
    verdict: "violated",
    resources: [table({ routes: [{ cidrBlock: "0.0.0.0/0", vpcPeeringConnectionId: "pcx-1" }] })],
    says: "routes[0].cidrBlock",
  },
  {
    name: "everything by IPv6, inline in the main table",
    verdict: "violated",
    resources: [defaultTable({ routes: [{ ipv6CidrBlock: "::/0", vpcPeeringConnectionId: "pcx-1" }] })],
  },
  {
    name: "a range that is not known yet",
    verdict: "undecided",
    resources: [route({ destinationCidrBlock: unknownValue, vpcPeeringConnectionId: "pcx-1" })],
  },
]);
