import { type Example, resourceOf, unknownValue } from "../../policy/examples.ts";

const acl = resourceOf("aws:ec2/networkAcl:NetworkAcl", "web");
const entry = resourceOf("aws:ec2/networkAclRule:NetworkAclRule", "web-in");
const ANYWHERE = "0.0.0.0/0";
const EVERYTHING = { protocol: "-1", fromPort: 0, toPort: 0 };

type Props = Readonly<Record<string, unknown>>;

/** An entry that is a resource of its own, which lets in TCP from everywhere unless it says otherwise. */
function own(props: Props) {
  return entry({
    networkAclId: unknownValue,
    ruleNumber: 100,
    egress: false,
    ruleAction: "allow",
    protocol: "tcp",
    cidrBlock: ANYWHERE,
    ...props,
  });
}

/** An entry within its network ACL, on the port and from everywhere unless it says otherwise. */
function line(port: number, ruleNo: number, action: string, props: Props = {}) {
  return { ruleNo, action, protocol: "tcp", fromPort: port, toPort: port, cidrBlock: ANYWHERE, ...props };
}

function inline(...ingress: readonly unknown[]) {
  return acl({ vpcId: unknownValue, ingress });
}

/** What does not let the internet in to the port, or is the matter of another policy. */
function harmless(port: number): readonly Example[] {
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
      resources: [inline(line(port, 90, "deny"), line(port, 100, "allow", EVERYTHING))],
    },
    {
      name: "with everything else, which another policy names",
      verdict: "holds",
      resources: [inline(line(port, 100, "allow", EVERYTHING))],
    },
    {
      name: "all ports, which another policy names",
      verdict: "holds",
      resources: [own({ fromPort: 0, toPort: 65535 })],
    },
  ];
}

/** Single entries that let the internet in to the port. */
function open(port: number): readonly Example[] {
  return [
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
  ];
}

/** Several entries within one network ACL, of which the first that fits counts. */
function openInline(port: number): readonly Example[] {
  return [
    {
      name: "in a range of ports, inline",
      verdict: "violated",
      resources: [inline(line(port, 100, "allow", { fromPort: 1, toPort: 4000 }))],
      says: "ingress[0]",
    },
    {
      name: "denied too late",
      verdict: "violated",
      resources: [inline(line(port, 110, "deny"), line(port, 100, "allow"))],
      says: "ingress[1]",
    },
    {
      name: "denied before, over UDP only",
      verdict: "violated",
      resources: [inline(line(port, 90, "deny", { protocol: "udp" }), line(port, 100, "allow"))],
    },
  ];
}

/** The examples that all policies on one port of network ACLs have in common. */
export function aclPortExamples(port: number, udp: boolean): readonly Example[] {
  return [
    ...harmless(port),
    ...open(port),
    ...openInline(port),
    {
      name: "over UDP",
      verdict: udp ? "violated" : "holds",
      resources: [own({ protocol: "17", fromPort: port, toPort: port })],
    },
    { name: "no entries", verdict: "not applicable", resources: [acl({ vpcId: unknownValue })] },
    {
      name: "a range that is not known yet",
      verdict: "undecided",
      resources: [own({ fromPort: port, toPort: port, cidrBlock: unknownValue })],
    },
  ];
}
