import type { OpenPort } from "./open-ports.ts";
import { type Example, resourceOf, unknownValue } from "../../policy/examples.ts";

const group = resourceOf("aws:ec2/securityGroup:SecurityGroup", "machines");
const older = resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", "in");
const newer = resourceOf("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "in");
const ANYWHERE = "0.0.0.0/0";

type Props = Readonly<Record<string, unknown>>;

/** A rule of its own, from everywhere unless it says otherwise. */
function rule(from: unknown, to: unknown, more: Props = {}) {
  return newer({
    securityGroupId: unknownValue,
    ipProtocol: "tcp",
    fromPort: from,
    toPort: to,
    cidrIpv4: ANYWHERE,
    ...more,
  });
}

/** A rule within its group. */
function inline(port: number, props: Props) {
  return group({ vpcId: unknownValue, ingress: [{ protocol: "tcp", fromPort: port, toPort: port, ...props }] });
}

/** What does not let the internet in to the port, or is the matter of another policy. */
function harmless(port: number): readonly Example[] {
  return [
    { name: "from a private range", verdict: "holds", resources: [rule(port, port, { cidrIpv4: "10.0.0.0/8" })] },
    { name: "from another group", verdict: "holds", resources: [inline(port, { securityGroups: [unknownValue] })] },
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
  ];
}

/** What lets the internet in to the port. */
function open({ port, service }: Pick<OpenPort, "port" | "service">): readonly Example[] {
  return [
    {
      name: "from everywhere",
      verdict: "violated",
      resources: [rule(port, port)],
      says: `${service} to the internet (fromPort: found ${port})`,
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
      resources: [inline(port, { cidrBlocks: ["10.0.0.0/8", ANYWHERE] })],
      says: "ingress[0]",
    },
    {
      name: "by the older rule resource",
      verdict: "violated",
      resources: [older({ type: "ingress", protocol: "TCP", fromPort: port, toPort: port, cidrBlocks: [ANYWHERE] })],
    },
  ];
}

/** The examples that all policies on one port of security groups have in common. */
export function groupPortExamples({
  port,
  service,
  protocols,
}: Omit<OpenPort, "protocols"> & { protocols: readonly string[] }): readonly Example[] {
  const answers = protocols.includes("udp");
  return [
    ...harmless(port),
    ...open({ port, service }),
    {
      name: answers ? "over UDP" : "over UDP, where nothing answers",
      verdict: answers ? "violated" : "holds",
      resources: [rule(port, port, { ipProtocol: "udp" })],
    },
    {
      name: "a range that is not known yet",
      verdict: "undecided",
      resources: [rule(port, port, { cidrIpv4: unknownValue })],
    },
  ];
}
