import { defineExamples, unknownValue } from "../policy/examples.ts";

function rule(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    name: "in",
    props: { securityGroupId: unknownValue, cidrIpv4: "0.0.0.0/0", ipProtocol: "tcp", ...props },
  } as const;
}

function olderRule(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ec2/securityGroupRule:SecurityGroupRule",
    name: "in",
    props: { securityGroupId: unknownValue, type: "ingress", protocol: "tcp", ...props },
  } as const;
}

function group(ingress: unknown) {
  return {
    type: "aws:ec2/securityGroup:SecurityGroup",
    name: "edge",
    props: { vpcId: unknownValue, ingress },
  } as const;
}

export const examples = defineExamples([
  {
    name: "the size of packets, which routers everywhere tell",
    verdict: "holds",
    resources: [rule({ ipProtocol: "icmp", fromPort: 3, toPort: 4 })],
  },
  {
    name: "the same of IPv6",
    verdict: "holds",
    resources: [rule({ ipProtocol: "58", fromPort: 2, toPort: 0, cidrIpv4: undefined, cidrIpv6: "::/0" })],
  },
  ...[
    { ipProtocol: "icmp", fromPort: 3, toPort: -1 },
    { ipProtocol: "icmp", fromPort: 8, toPort: 4 },
    { ipProtocol: "icmpv6", fromPort: 3, toPort: 4 },
    { ipProtocol: "tcp", fromPort: 3, toPort: 4 },
  ].map((other) => ({
    name: `what only looks like it: ${other.ipProtocol} ${other.fromPort}, ${other.toPort}`,
    verdict: "violated" as const,
    resources: [rule(other)],
  })),
  { name: "443 for everyone", verdict: "holds", resources: [rule({ fromPort: 443, toPort: 443 })] },
  {
    name: "80 and 443 inline, of both address families",
    verdict: "holds",
    resources: [
      group([
        { protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] },
        { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] },
      ]),
    ],
  },
  {
    name: "another port for a private range",
    verdict: "holds",
    resources: [rule({ cidrIpv4: "10.0.0.0/8", fromPort: 2222, toPort: 2222 })],
  },
  {
    name: "a port that the config adds",
    verdict: "holds",
    resources: [rule({ fromPort: 8443, toPort: 8443 })],
    config: { ports: [443, 8443] },
  },
  {
    name: "all to the outside",
    verdict: "holds",
    resources: [olderRule({ type: "egress", cidrBlocks: ["0.0.0.0/0"] })],
  },
  {
    name: "an administration page for everyone",
    verdict: "violated",
    resources: [rule({ fromPort: 9000, toPort: 9000 })],
    says: "9000",
  },
  {
    name: "mail and databases, which another policy names",
    verdict: "holds",
    resources: [25, 5432].map((port) => rule({ fromPort: port, toPort: port })),
  },
  {
    name: "a type of ICMP that has the number of such a port",
    verdict: "violated",
    resources: [rule({ ipProtocol: "icmp", fromPort: 25, toPort: 25 })],
  },
  {
    name: "SSH and remote desktop, which other policies name",
    verdict: "holds",
    resources: [rule({ fromPort: 22, toPort: 22 }), rule({ fromPort: 3389, toPort: 3389 })],
  },
  {
    name: "a range that holds the public ports",
    verdict: "violated",
    resources: [rule({ fromPort: 80, toPort: 443 })],
    says: "that port only",
  },
  { name: "all protocols, which another policy names", verdict: "holds", resources: [rule({ ipProtocol: "-1" })] },
  {
    name: "another port inline, for everyone by IPv6",
    verdict: "violated",
    resources: [group([{ protocol: "tcp", fromPort: 2222, toPort: 2222, ipv6CidrBlocks: ["::/0"] }])],
  },
  {
    name: "the same by the older rule",
    verdict: "violated",
    resources: [olderRule({ cidrBlocks: ["0.0.0.0/0"], fromPort: 2222, toPort: 2222 })],
  },
  {
    name: "a range that is not known yet",
    verdict: "undecided",
    resources: [rule({ cidrIpv4: unknownValue, fromPort: 2222, toPort: 2222 })],
  },
]);
