import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const rule = (props: Props): ExampleResource => ({
  type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  name: "in",
  props: { securityGroupId: unknownValue, ...props },
});
const group = (ingress: unknown): ExampleResource => ({
  type: "aws:ec2/securityGroup:SecurityGroup",
  name: "workers",
  props: { vpcId: unknownValue, ingress },
});
const machine = (props: Props): ExampleResource => ({
  type: "aws:ec2/instance:Instance",
  name: "worker",
  props: { ami: "ami-1", ...props },
});

export const examples = defineExamples([
  {
    name: "HTTPS from a load balancer",
    verdict: "holds",
    resources: [rule({ ipProtocol: "tcp", fromPort: 443, toPort: 443, referencedSecurityGroupId: unknownValue })],
  },
  { name: "a machine without a key", verdict: "holds", resources: [machine({ iamInstanceProfile: unknownValue })] },
  {
    name: "all traffic within a group, which is another policy's matter",
    verdict: "holds",
    resources: [group([{ protocol: "-1", fromPort: 0, toPort: 0, self: true }])],
  },
  {
    name: "UDP on port 22",
    verdict: "holds",
    resources: [group([{ protocol: "udp", fromPort: 22, toPort: 22, cidrBlocks: ["10.0.0.0/8"] }])],
  },
  {
    name: "SSH from the company's network",
    verdict: "violated",
    resources: [rule({ ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "10.0.0.0/8" })],
    says: "Session Manager",
  },
  {
    name: "SSH from a bastion's group",
    verdict: "violated",
    resources: [group([{ protocol: "tcp", fromPort: 22, toPort: 22, securityGroups: [unknownValue] }])],
    says: "ingress[0]",
  },
  {
    name: "a range that holds port 22",
    verdict: "violated",
    resources: [
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        name: "in",
        props: { type: "ingress", protocol: "tcp", fromPort: 20, toPort: 25, cidrBlocks: ["0.0.0.0/0"] },
      },
    ],
  },
  {
    name: "everything from a range",
    verdict: "violated",
    resources: [rule({ ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" })],
  },
  {
    name: "remote desktop",
    verdict: "violated",
    resources: [rule({ ipProtocol: "tcp", fromPort: 3389, toPort: 3389, cidrIpv4: "198.51.100.0/24" })],
    says: "3389",
  },
  {
    name: "a key pair",
    verdict: "violated",
    resources: [{ type: "aws:ec2/keyPair:KeyPair", name: "ops", props: { publicKey: "ssh-ed25519 AAAA" } }],
    says: "key pair",
  },
  { name: "a machine with a key", verdict: "violated", resources: [machine({ keyName: unknownValue })] },
  {
    name: "a port that is not known yet",
    verdict: "undecided",
    resources: [rule({ ipProtocol: "tcp", fromPort: unknownValue, toPort: 443, cidrIpv4: "10.0.0.0/8" })],
  },
]);
