import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const group = resourceOf("aws:ec2/securityGroup:SecurityGroup", "workers");
const older = resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", "out");
const newer = resourceOf("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "out");
const rule = (props: Readonly<Record<string, unknown>>) =>
  newer({ securityGroupId: unknownValue, cidrIpv4: "0.0.0.0/0", ...props });

export const examples = defineExamples([
  {
    name: "HTTPS to everywhere",
    verdict: "holds",
    resources: [rule({ ipProtocol: "tcp", fromPort: 443, toPort: 443 })],
  },
  {
    name: "everything within the network",
    verdict: "holds",
    resources: [group({ egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/8"] }] })],
  },
  {
    name: "everything inwards, which another policy names",
    verdict: "holds",
    resources: [older({ type: "ingress", protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] })],
  },
  { name: "everything", verdict: "violated", resources: [rule({ ipProtocol: "-1" })], says: "ipProtocol" },
  {
    name: "everything, inline",
    verdict: "violated",
    resources: [group({ egress: [{ protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] }] })],
    says: "egress[0]",
  },
  {
    name: "all ports, by the older rule resource",
    verdict: "violated",
    resources: [older({ type: "egress", protocol: "tcp", fromPort: 0, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] })],
  },
  {
    name: "a destination that is not known yet",
    verdict: "undecided",
    resources: [rule({ ipProtocol: "-1", cidrIpv4: unknownValue })],
  },
]);
