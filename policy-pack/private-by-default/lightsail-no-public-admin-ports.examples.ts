import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function ports(...portInfos: readonly unknown[]): ExampleResource {
  return {
    type: "aws:lightsail/instancePublicPorts:InstancePublicPorts",
    name: "ports",
    props: { instanceName: "web", portInfos },
  };
}

export const examples = defineExamples([
  {
    name: "an office",
    verdict: "holds",
    resources: [ports({ protocol: "tcp", fromPort: 22, toPort: 22, cidrs: ["192.0.2.0/24"] })],
  },
  {
    name: "the client of Lightsail",
    verdict: "holds",
    resources: [ports({ protocol: "tcp", fromPort: 22, toPort: 22, cidrListAliases: ["lightsail-connect"] })],
  },
  {
    name: "the web for everyone",
    verdict: "holds",
    resources: [ports({ protocol: "tcp", fromPort: 443, toPort: 443 })],
  },
  { name: "another protocol", verdict: "holds", resources: [ports({ protocol: "udp", fromPort: 22, toPort: 22 })] },
  {
    name: "SSH, with no range",
    verdict: "violated",
    resources: [ports({ protocol: "tcp", fromPort: 22, toPort: 22 })],
  },
  {
    name: "remote desktop for everyone",
    verdict: "violated",
    resources: [ports({ protocol: "tcp", fromPort: 3389, toPort: 3389, cidrs: ["0.0.0.0/0"] })],
  },
  {
    name: "SSH for everyone by IPv6",
    verdict: "violated",
    resources: [ports({ protocol: "tcp", fromPort: 22, toPort: 22, cidrs: ["192.0.2.0/24"], ipv6Cidrs: ["::/0"] })],
  },
  { name: "all ports", verdict: "violated", resources: [ports({ protocol: "all", fromPort: 0, toPort: 65535 })] },
  {
    name: "ranges that end at it",
    verdict: "violated",
    resources: [ports({ protocol: "tcp", fromPort: 20, toPort: 22 })],
  },
  {
    name: "ranges that begin after it",
    verdict: "holds",
    resources: [ports({ protocol: "tcp", fromPort: 23, toPort: 80 })],
  },
  {
    name: "a port that the config adds",
    verdict: "violated",
    resources: [ports({ protocol: "tcp", fromPort: 5900, toPort: 5900 })],
    config: { ports: [5900] },
  },
  {
    name: "ranges that are not known yet",
    verdict: "undecided",
    resources: [ports({ protocol: "tcp", fromPort: 22, toPort: 22, cidrs: unknownValue })],
  },
  { name: "ICMP", verdict: "holds", resources: [ports({ protocol: "icmp", fromPort: 8, toPort: 65535 })] },
  { name: "ICMP of IPv6", verdict: "holds", resources: [ports({ protocol: "icmpv6", fromPort: 8, toPort: 65535 })] },
  {
    name: "an office by IPv6",
    verdict: "holds",
    resources: [ports({ protocol: "tcp", fromPort: 22, toPort: 22, ipv6Cidrs: ["2001:db8::/32"] })],
  },
  {
    name: "SSH for everyone, where it is",
    verdict: "violated",
    resources: [ports({ protocol: "tcp", fromPort: 22, toPort: 22, cidrs: ["0.0.0.0/0"] })],
    says: "(portInfos[0].cidrs: found",
  },
]);
