import { defineExamples, unknownValue } from "../policy/examples.ts";

function entry(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ec2/networkAclRule:NetworkAclRule",
    name: "entry",
    props: {
      networkAclId: unknownValue,
      ruleNumber: 100,
      ruleAction: "allow",
      cidrBlock: "0.0.0.0/0",
      protocol: "tcp",
      ...props,
    },
  } as const;
}

function acl(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:ec2/networkAcl:NetworkAcl", name: "public", props: { vpcId: unknownValue, ...props } } as const;
}

function defaultAcl(props: Readonly<Record<string, unknown>>) {
  const type = "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl";
  return { type, name: "public", props: { defaultNetworkAclId: unknownValue, ...props } } as const;
}

/** An entry that belongs to the network ACL `public`, by a reference that is not known yet. */
function named(name: string, props: Readonly<Record<string, unknown>>) {
  return { ...entry(props), name, propertyDependencies: { networkAclId: ["public"] } } as const;
}

const ADMIN = { ruleAction: "deny", fromPort: 20, toPort: 3389 };
const ALL = { ruleNo: 100, action: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 };

export const examples = defineExamples([
  { name: "one port for everyone", verdict: "holds", resources: [entry({ fromPort: 443, toPort: 443 })] },
  {
    name: "the ports that answers come back to",
    verdict: "holds",
    resources: [entry({ fromPort: 1024, toPort: 65535 })],
  },
  {
    name: "SSH from a private range",
    verdict: "holds",
    resources: [entry({ cidrBlock: "10.0.0.0/8", fromPort: 22, toPort: 22 })],
  },
  { name: "all is denied", verdict: "holds", resources: [entry({ ruleAction: "deny", protocol: "-1" })] },
  { name: "all goes out, which answers need", verdict: "holds", resources: [acl({ egress: [ALL] })] },
  { name: "all comes in, in capitals", verdict: "violated", resources: [entry({ protocol: "ALL" })] },
  { name: "all comes in", verdict: "violated", resources: [entry({ protocol: "-1" })], says: "for all ports" },
  {
    name: "all comes in, inline in the default ACL",
    verdict: "violated",
    resources: [defaultAcl({ ingress: [ALL] })],
  },
  {
    name: "all ports of TCP by IPv6",
    verdict: "violated",
    resources: [entry({ cidrBlock: undefined, ipv6CidrBlock: "::/0", fromPort: 0, toPort: 65535 })],
  },
  {
    name: "SSH for everyone, which another policy names",
    verdict: "holds",
    resources: [entry({ fromPort: 22, toPort: 22 })],
  },
  {
    name: "all but administration, where the config takes no excuse",
    verdict: "violated",
    resources: [acl({ ingress: [{ ...ALL, ruleNo: 10, action: "deny", protocol: "tcp", toPort: 3389 }, ALL] })],
    config: { adminPorts: [] },
  },
  {
    name: "all goes out, where the config judges that",
    verdict: "violated",
    resources: [acl({ egress: [ALL] })],
    config: { egress: true },
  },
  {
    name: "all but administration, which earlier entries deny",
    verdict: "holds",
    resources: [acl({ ingress: [{ ...ALL, ruleNo: 10, action: "deny", protocol: "tcp", toPort: 3389 }, ALL] })],
  },
  {
    name: "all but administration, by entries of their own",
    verdict: "holds",
    resources: [acl({}), named("all", { protocol: "-1" }), named("no-admin", { ...ADMIN, ruleNumber: 90 })],
  },
  {
    name: "administration is denied too late",
    verdict: "violated",
    resources: [acl({}), named("all", { protocol: "-1" }), named("no-admin", { ...ADMIN, ruleNumber: 110 })],
  },
  {
    name: "administration is denied to some",
    verdict: "violated",
    resources: [
      acl({}),
      named("all", { protocol: "-1" }),
      named("no-admin", { ...ADMIN, ruleNumber: 90, cidrBlock: "198.51.100.0/24" }),
    ],
  },
  {
    name: "a range that is not known yet",
    verdict: "undecided",
    resources: [entry({ cidrBlock: unknownValue, protocol: "-1" })],
  },
]);
