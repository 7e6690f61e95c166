import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:ec2/securityGroup:SecurityGroup", "store");
const older = resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", "in");
const newer = resourceOf("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "in");
const rule = (port: unknown, props: Readonly<Record<string, unknown>> = {}) =>
  newer({
    securityGroupId: unknownValue,
    ipProtocol: "tcp",
    fromPort: port,
    toPort: port,
    cidrIpv4: "0.0.0.0/0",
    ...props,
  });

const PORTS = [
  20, 21, 23, 25, 110, 135, 143, 445, 1433, 1434, 1521, 3306, 4333, 5432, 5439, 5500, 5601, 6379, 8088, 8888, 9092,
  9200, 9300, 11211, 27017,
];

export const examples = defineExamples([
  { name: "443 for everyone", verdict: "holds", resources: [rule(443)] },
  {
    name: "a database for another group",
    verdict: "holds",
    resources: [rule(5432, { cidrIpv4: undefined, referencedSecurityGroupId: unknownValue })],
  },
  {
    name: "a database for the network",
    verdict: "holds",
    resources: [group({ ingress: [{ protocol: "tcp", fromPort: 3306, toPort: 3306, cidrBlocks: ["10.0.0.0/8"] }] })],
  },
  { name: "SSH, which another policy names", verdict: "holds", resources: [rule(22)] },
  {
    name: "a database elsewhere",
    verdict: "holds",
    resources: [older({ type: "egress", protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] })],
  },
  ...PORTS.map((port) => ({
    name: `port ${port} for everyone`,
    verdict: "violated" as const,
    resources: [rule(port)],
    says: `opens port ${port} (`,
  })),
  {
    name: "PostgreSQL for everyone, inline",
    verdict: "violated",
    resources: [group({ ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, ipv6CidrBlocks: ["::/0"] }] })],
    says: "PostgreSQL",
  },
  {
    name: "Memcached over UDP, in a range of ports",
    verdict: "violated",
    resources: [older({ type: "ingress", protocol: "udp", fromPort: 11000, toPort: 12000, cidrBlocks: ["0.0.0.0/0"] })],
    says: "Memcached",
  },
  {
    name: "a port that the config adds",
    verdict: "violated",
    resources: [rule(2049)],
    config: { ports: [2049] },
    says: "port 2049 (as the config says",
  },
  { name: "a port that the config leaves out", verdict: "holds", resources: [rule(25)], config: { ports: [2049] } },
  { name: "a port that is not known yet", verdict: "undecided", resources: [rule(unknownValue)] },
]);
