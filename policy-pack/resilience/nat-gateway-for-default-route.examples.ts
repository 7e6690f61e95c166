import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const table = resourceOf("aws:ec2/routeTable:RouteTable", "app");
const route = resourceOf("aws:ec2/route:Route", "out");

export const examples = defineExamples([
  {
    name: "a NAT gateway",
    verdict: "holds",
    resources: [route({ destinationCidrBlock: "0.0.0.0/0", natGatewayId: unknownValue })],
  },
  {
    name: "an internet gateway, inline",
    verdict: "holds",
    resources: [table({ routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }] })],
  },
  {
    name: "one range by an appliance",
    verdict: "holds",
    resources: [route({ destinationCidrBlock: "10.9.0.0/16", networkInterfaceId: "eni-1" })],
  },
  {
    name: "a machine's interface",
    verdict: "violated",
    resources: [route({ destinationCidrBlock: "0.0.0.0/0", networkInterfaceId: unknownValue })],
    says: "networkInterfaceId",
  },
  {
    name: "a machine, as older versions of the SDK write it",
    verdict: "violated",
    resources: [route({ destinationIpv6CidrBlock: "::/0", instanceId: "i-1" })],
    says: "instanceId",
  },
  {
    name: "a machine's interface, inline",
    verdict: "violated",
    resources: [table({ routes: [{ cidrBlock: "0.0.0.0/0", networkInterfaceId: "eni-1" }] })],
  },
  {
    name: "a machine's interface by IPv6, inline",
    verdict: "violated",
    resources: [table({ routes: [{ ipv6CidrBlock: "::/0", networkInterfaceId: "eni-1" }] })],
  },
  {
    name: "a range that is not known yet",
    verdict: "undecided",
    resources: [route({ destinationCidrBlock: unknownValue, networkInterfaceId: "eni-1" })],
  },
]);
