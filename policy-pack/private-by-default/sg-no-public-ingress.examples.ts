import { defineExamples, unknownValue } from "../policy/examples.ts";

function rule(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", name: "api-from-edge", props } as const;
}

function group(ingress: unknown) {
  return { type: "aws:ec2/securityGroup:SecurityGroup", name: "api", props: { vpcId: unknownValue, ingress } } as const;
}

function list(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ec2/managedPrefixList:ManagedPrefixList",
    name: "offices",
    props: { addressFamily: "IPv4", maxEntries: 5, ...props },
  } as const;
}

const HTTPS = { ipProtocol: "tcp", fromPort: 443, toPort: 443 } as const;

export const examples = defineExamples([
  {
    name: "a rule from another group",
    verdict: "holds",
    resources: [rule({ ...HTTPS, securityGroupId: unknownValue, referencedSecurityGroupId: unknownValue })],
  },
  {
    name: "a rule from CloudFront's prefix list",
    verdict: "holds",
    resources: [rule({ ...HTTPS, securityGroupId: "sg-1", prefixListId: "pl-3b927c52" })],
  },
  {
    name: "a private range",
    verdict: "holds",
    resources: [group([{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.0.0/8"] }])],
  },
  {
    name: "an egress rule to everywhere, which is another policy's matter",
    verdict: "holds",
    resources: [
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        name: "out",
        props: { type: "egress", protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] },
      },
    ],
  },
  {
    name: "HTTPS where the config allows that port",
    verdict: "holds",
    resources: [rule({ ...HTTPS, cidrIpv4: "0.0.0.0/0" })],
    config: { allowedPorts: [443] },
  },
  {
    name: "the separate rule",
    verdict: "violated",
    resources: [rule({ ...HTTPS, cidrIpv4: "0.0.0.0/0" })],
    says: "cidrIpv4",
  },
  {
    name: "the inline form, IPv6",
    verdict: "violated",
    resources: [
      group([
        { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/16"] },
        { protocol: "tcp", fromPort: 22, toPort: 22, ipv6CidrBlocks: ["::/0"] },
      ]),
    ],
    says: "ingress[1]",
  },
  {
    name: "the older rule resource",
    verdict: "violated",
    resources: [
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        name: "in",
        props: { type: "ingress", protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: [unknownValue, "0.0.0.0/0"] },
      },
    ],
    says: "cidrBlocks[1]",
  },
  {
    name: "half the internet, which names nobody either",
    verdict: "violated",
    resources: [rule({ ...HTTPS, cidrIpv4: "0.0.0.0/1" })],
  },
  {
    name: "a range of ports that holds more than the allowed one",
    verdict: "violated",
    resources: [rule({ ipProtocol: "tcp", fromPort: 443, toPort: 8443, cidrIpv4: "0.0.0.0/0" })],
    config: { allowedPorts: [443, 8443] },
  },
  {
    name: "a range that is not known yet",
    verdict: "undecided",
    resources: [rule({ ...HTTPS, cidrIpv4: unknownValue })],
  },
  { name: "rules that are not known yet", verdict: "undecided", resources: [group(unknownValue)] },
  {
    name: "all protocols, whose port AWS ignores",
    verdict: "violated",
    resources: [rule({ ...HTTPS, ipProtocol: "-1", securityGroupId: "sg-1", cidrIpv6: "::/0" })],
    config: { allowedPorts: [443] },
  },
  {
    name: "a prefix list of offices",
    verdict: "holds",
    resources: [list({ entries: [{ cidr: "198.51.100.0/24" }] })],
  },
  {
    name: "a prefix list with a range that is not known yet",
    verdict: "undecided",
    resources: [list({ entries: [{ cidr: "198.51.100.0/24" }, { cidr: unknownValue }] })],
  },
  {
    name: "the internet behind a prefix list, in two halves",
    verdict: "violated",
    resources: [list({ entries: [{ cidr: "0.0.0.0/1" }, { cidr: "128.0.0.0/1" }] })],
    says: "entries[1].cidr",
  },
  {
    name: "the internet as an entry of its own",
    verdict: "violated",
    resources: [
      {
        type: "aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry",
        name: "everyone",
        props: { prefixListId: unknownValue, cidr: "::/0" },
      },
    ],
  },
]);
