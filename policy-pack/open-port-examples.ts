import type { OpenPort } from "./open-ports.ts";
import { type Example, resourceOf, unknownValue } from "./examples.ts";

const group = resourceOf("aws:ec2/securityGroup:SecurityGroup", "machines");
const older = resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", "in");
const newer = resourceOf("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "in");
const ANYWHERE = "0.0.0.0/0";

/** The examples that all policies on one port of security groups have in common. */
export function groupPortExamples({
  port,
  service,
  protocols,
}: Omit<OpenPort, "protocols"> & { protocols: readonly string[] }): readonly Example[] {
  const rule = (from: unknown, to: unknown, more: Readonly<Record<string, unknown>> = {}) =>
    newer({
      securityGroupId: unknownValue,
      ipProtocol: "tcp",
      fromPort: from,
      toPort: to,
      cidrIpv4: ANYWHERE,
      ...more,
    });
  const inline = (props: Readonly<Record<string, unknown>>) =>
    group({ vpcId: unknownValue, ingress: [{ protocol: "tcp", fromPort: port, toPort: port, ...props }] });
  return [
    { name: "from a private range", verdict: "holds", resources: [rule(port, port, { cidrIpv4: "10.0.0.0/8" })] },
    { name: "from another group", verdict: "holds", resources: [inline({ securityGroups: [unknownValue] })] },
    { name: "the ports below", verdict: "holds", resources: [rule(port - 10, port - 1)] },
    { name: "the ports above", verdict: "holds", resources: [rule(port + 1, port + 10)] },
    {
      name: "to the internet, not from it",
      verdict: "holds",
      resources: [older({ type: "egress", protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: [ANYWHERE] })],
    },
    {
      name: "all protocols, which another policy names",
      verdict: "holds",
      resources: [rule(undefined, undefined, { ipProtocol: "-1" })],
    },
    { name: "all ports, which another policy names", verdict: "holds", resources: [rule(0, 65535)] },
    {
      name: "a rule of ICMP, whose numbers are no ports",
      verdict: "holds",
      resources: [rule(3, port, { ipProtocol: "icmp" })],
    },
    ...(protocols.includes("udp")
      ? [{ name: "over UDP", verdict: "violated" as const, resources: [rule(port, port, { ipProtocol: "udp" })] }]
      : [
          {
            name: "over UDP, where nothing answers",
            verdict: "holds" as const,
            resources: [rule(port, port, { ipProtocol: "udp" })],
          },
        ]),
    {
      name: "from everywhere",
      verdict: "violated",
      resources: [rule(port, port)],
      says: `${service} to the internet at fromPort (found ${port})`,
    },
    {
      name: "from everywhere by IPv6",
      verdict: "violated",
      resources: [rule(port, port, { cidrIpv4: undefined, cidrIpv6: "::/0" })],
    },
    {
      name: "in a range of ports, by the protocol's number",
      verdict: "violated",
      resources: [rule(port - 1, port + 1, { ipProtocol: "6" })],
    },
    {
      name: "inline, beside a private range",
      verdict: "violated",
      resources: [inline({ cidrBlocks: ["10.0.0.0/8", ANYWHERE] })],
      says: "ingress[0]",
    },
    {
      name: "by the older rule resource",
      verdict: "violated",
      resources: [older({ type: "ingress", protocol: "TCP", fromPort: port, toPort: port, cidrBlocks: [ANYWHERE] })],
    },
    {
      name: "a range that is not known yet",
      verdict: "undecided",
      resources: [rule(port, port, { cidrIpv4: unknownValue })],
    },
  ];
}

const acl = resourceOf("aws:ec2/networkAcl:NetworkAcl", "web");
const entry = resourceOf("aws:ec2/networkAclRule:NetworkAclRule", "web-in");

/** The examples that all policies on one port of network ACLs have in common. */
export function aclPortExamples(port: number, udp: boolean): readonly Example[] {
  const own = (props: Readonly<Record<string, unknown>>) =>
    entry({
      networkAclId: unknownValue,
      ruleNumber: 100,
      egress: false,
      ruleAction: "allow",
      protocol: "tcp",
      cidrBlock: ANYWHERE,
      ...props,
    });
  const line = (ruleNo: number, action: string, props: Readonly<Record<string, unknown>> = {}) => ({
    ruleNo,
    action,
    protocol: "tcp",
    fromPort: port,
    toPort: port,
    cidrBlock: ANYWHERE,
    ...props,
  });
  const inline = (...ingress: readonly unknown[]) => acl({ vpcId: unknownValue, ingress });
  const all = { protocol: "-1", fromPort: 0, toPort: 0 };
  return [
    {
      name: "from a private range",
      verdict: "holds",
      resources: [own({ fromPort: port, toPort: port, cidrBlock: "10.0.0.0/8" })],
    },
    { name: "the ports below", verdict: "holds", resources: [own({ fromPort: port - 10, toPort: port - 1 })] },
    { name: "the ports above", verdict: "holds", resources: [own({ fromPort: port + 1, toPort: port + 10 })] },
    {
      name: "the ports that answers come back to",
      verdict: "holds",
      resources: [own({ fromPort: 1024, toPort: 65535 })],
    },
    { name: "on the way out", verdict: "holds", resources: [own({ egress: true, fromPort: port, toPort: port })] },
    { name: "denied", verdict: "holds", resources: [own({ ruleAction: "deny", fromPort: port, toPort: port })] },
    {
      name: "all is allowed after this is denied",
      verdict: "holds",
      resources: [inline(line(90, "deny"), line(100, "allow", all))],
    },
    {
      name: "over UDP",
      verdict: udp ? "violated" : "holds",
      resources: [own({ protocol: "17", fromPort: port, toPort: port })],
    },
    {
      name: "from everywhere",
      verdict: "violated",
      resources: [own({ fromPort: port, toPort: port })],
      says: `port ${port}`,
    },
    {
      name: "in a range of ports, from all of IPv6",
      verdict: "violated",
      resources: [
        own({ fromPort: port - 1, toPort: port + 1, cidrBlock: undefined, ipv6CidrBlock: "::/0", protocol: "6" }),
      ],
    },
    {
      name: "with everything else, which another policy names",
      verdict: "holds",
      resources: [inline(line(100, "allow", all))],
    },
    {
      name: "all ports, which another policy names",
      verdict: "holds",
      resources: [own({ fromPort: 0, toPort: 65535 })],
    },
    {
      name: "in a range of ports, inline",
      verdict: "violated",
      resources: [inline(line(100, "allow", { fromPort: 1, toPort: 4000 }))],
      says: "ingress[0]",
    },
    {
      name: "denied too late",
      verdict: "violated",
      resources: [inline(line(110, "deny"), line(100, "allow"))],
      says: "ingress[1]",
    },
    {
      name: "denied before, over UDP only",
      verdict: "violated",
      resources: [inline(line(90, "deny", { protocol: "udp" }), line(100, "allow"))],
    },
    { name: "no entries", verdict: "not applicable", resources: [acl({ vpcId: unknownValue })] },
    {
      name: "a range that is not known yet",
      verdict: "undecided",
      resources: [own({ fromPort: port, toPort: port, cidrBlock: unknownValue })],
    },
  ];
}
