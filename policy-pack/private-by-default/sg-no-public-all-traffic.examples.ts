import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:ec2/securityGroup:SecurityGroup", "open");
const defaultGroup = resourceOf("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "open");
const older = resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", "in");
const newer = resourceOf("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "in");
const rule = (props: Readonly<Record<string, unknown>>) =>
  newer({ securityGroupId: unknownValue, cidrIpv4: "0.0.0.0/0", ...props });

export const examples = defineExamples([
  {
    name: "all protocols in capitals",
    verdict: "violated",
    resources: [rule({ ipProtocol: "ALL", fromPort: 0, toPort: 0 })],
  },
  {
    name: "one port for everyone",
    verdict: "holds",
    resources: [rule({ ipProtocol: "tcp", fromPort: 443, toPort: 443 })],
  },
  {
    name: "all from a private range",
    verdict: "holds",
    resources: [rule({ ipProtocol: "-1", cidrIpv4: "10.0.0.0/8" })],
  },
  {
    name: "all from members of the group",
    verdict: "holds",
    resources: [group({ ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }] })],
  },
  {
    name: "all to the internet",
    verdict: "holds",
    resources: [older({ type: "egress", protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] })],
  },
  {
    name: "all but the lowest ports",
    verdict: "holds",
    resources: [rule({ ipProtocol: "tcp", fromPort: 2, toPort: 65535 })],
  },
  {
    name: "all but the highest port",
    verdict: "holds",
    resources: [rule({ ipProtocol: "tcp", fromPort: 0, toPort: 65534 })],
  },
  { name: "all types of ICMP", verdict: "holds", resources: [rule({ ipProtocol: "icmp", fromPort: -1, toPort: -1 })] },
  {
    name: "all protocols with ports, which the provider refuses to make",
    verdict: "holds",
    resources: [group({ ingress: [{ protocol: "-1", fromPort: 20, toPort: 200, cidrBlocks: ["0.0.0.0/0"] }] })],
  },
  { name: "all protocols", verdict: "violated", resources: [rule({ ipProtocol: "-1" })], says: "(ipProtocol: found" },
  {
    name: "all ports of TCP",
    verdict: "violated",
    resources: [rule({ ipProtocol: "tcp", fromPort: 0, toPort: 65535 })],
    says: "(toPort: found 65535)",
  },
  {
    name: "all protocols, inline",
    verdict: "violated",
    resources: [group({ ingress: [{ protocol: "all", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] })],
    says: "ingress[0]",
  },
  {
    name: "all protocols and ports in the default group",
    verdict: "violated",
    resources: [defaultGroup({ ingress: [{ protocol: "-1", fromPort: 0, toPort: 65535, ipv6CidrBlocks: ["::/0"] }] })],
  },
  {
    name: "all ports of TCP, by the older rule resource",
    verdict: "violated",
    resources: [older({ type: "ingress", protocol: "tcp", fromPort: 0, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] })],
  },
  {
    name: "all ports of UDP from the first",
    verdict: "violated",
    resources: [rule({ ipProtocol: "17", fromPort: 1, toPort: 65535 })],
  },
  {
    name: "all ports written as -1",
    verdict: "violated",
    resources: [rule({ ipProtocol: "tcp", fromPort: -1, toPort: -1 })],
  },
  { name: "a protocol that is not known yet", verdict: "undecided", resources: [rule({ ipProtocol: unknownValue })] },
  {
    name: "a direction that is not known yet",
    verdict: "undecided",
    resources: [older({ type: unknownValue, protocol: "-1", cidrBlocks: ["0.0.0.0/0"] })],
  },
]);
