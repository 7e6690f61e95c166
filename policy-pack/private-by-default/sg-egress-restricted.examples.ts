import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const rule = (props: Props): ExampleResource => ({
  type: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  name: "out",
  props: { securityGroupId: unknownValue, ...props },
});
const group = (egress: unknown): ExampleResource => ({
  type: "aws:ec2/securityGroup:SecurityGroup",
  name: "api",
  props: { vpcId: unknownValue, egress },
});

const EVERYTHING = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] };
const STRICT = { allowedPorts: [], maximumPorts: 1 };

export const examples = defineExamples([
  {
    name: "the database's group and port",
    verdict: "holds",
    resources: [rule({ ipProtocol: "tcp", fromPort: 5432, toPort: 5432, referencedSecurityGroupId: unknownValue })],
    config: STRICT,
  },
  {
    name: "S3 by its prefix list",
    verdict: "holds",
    resources: [rule({ ipProtocol: "tcp", fromPort: 443, toPort: 443, prefixListId: unknownValue })],
    config: STRICT,
  },
  {
    name: "HTTPS to the internet",
    verdict: "holds",
    resources: [rule({ ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" })],
  },
  { name: "no rule: the provider leaves none", verdict: "holds", resources: [group([])] },
  {
    name: "ingress, which is another policy's matter",
    verdict: "holds",
    resources: [
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        name: "in",
        props: { type: "ingress", ...EVERYTHING },
      },
    ],
  },
  {
    name: "everything to everywhere, inline",
    verdict: "violated",
    resources: [group([EVERYTHING])],
    says: "egress[0]",
  },
  {
    name: "the same by a rule of its own",
    verdict: "violated",
    resources: [rule({ ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" })],
    says: "cidrIpv4",
  },
  {
    name: "the same by the older rule, IPv6",
    verdict: "violated",
    resources: [
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        name: "out",
        props: { type: "egress", protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] },
      },
    ],
  },
  {
    name: "HTTPS to the internet, where the config allows no port",
    verdict: "violated",
    resources: [rule({ ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" })],
    config: STRICT,
  },
  {
    name: "all ports of a group, where the config demands exact ones",
    verdict: "violated",
    resources: [rule({ ipProtocol: "-1", referencedSecurityGroupId: unknownValue })],
    config: STRICT,
    says: "the exact port",
  },
  {
    name: "a destination that is not known yet",
    verdict: "undecided",
    resources: [rule({ ipProtocol: "-1", cidrIpv4: unknownValue })],
  },
  {
    name: "all protocols, whose port AWS ignores",
    verdict: "violated",
    resources: [rule({ ipProtocol: "-1", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" })],
    says: "lets everything out",
  },
]);
