import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const rule = resourceOf("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "in");
const older = resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", "older");
const group = resourceOf("aws:ec2/securityGroup:SecurityGroup", "web");
const config = { cidrs: ["10.0.0.0/8", "2001:db8::/32"] };
const https = { ipProtocol: "tcp", fromPort: 443, toPort: 443 };

export const examples = defineExamples([
  { name: "an agreed network", verdict: "holds", config, resources: [rule({ ...https, cidrIpv4: "10.0.0.0/8" })] },
  { name: "a part of one", verdict: "holds", config, resources: [rule({ ...https, cidrIpv4: "10.20.0.0/16" })] },
  {
    name: "a part of one, IPv6",
    verdict: "holds",
    config,
    resources: [rule({ ...https, cidrIpv6: "2001:db8:1::/48" })],
  },
  { name: "a group", verdict: "holds", config, resources: [rule({ ...https, referencedSecurityGroupId: "sg-1" })] },
  { name: "no list", verdict: "not applicable", resources: [rule({ ...https, cidrIpv4: "0.0.0.0/0" })] },
  {
    name: "an outgoing rule",
    verdict: "holds",
    config,
    resources: [older({ type: "egress", protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] })],
  },
  {
    name: "another network",
    verdict: "violated",
    config,
    resources: [rule({ ...https, cidrIpv4: "192.0.2.0/24" })],
    says: "192.0.2.0/24",
  },
  {
    name: "a wider one",
    verdict: "violated",
    config,
    resources: [group({ ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/7"] }] })],
    says: "ingress[0].cidrBlocks[0]",
  },
  {
    name: "IPv6 from anywhere",
    verdict: "violated",
    config,
    resources: [older({ type: "ingress", protocol: "tcp", fromPort: 443, toPort: 443, ipv6CidrBlocks: ["::/0"] })],
  },
  {
    name: "a range that is not known yet",
    verdict: "undecided",
    config,
    resources: [rule({ ...https, cidrIpv4: unknownValue })],
  },
]);
