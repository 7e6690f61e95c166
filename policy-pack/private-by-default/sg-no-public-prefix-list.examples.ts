import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const listOf = resourceOf("aws:ec2/managedPrefixList:ManagedPrefixList", "offices");
const entryOf = resourceOf("aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry", "entry");
const groupOf = resourceOf("aws:ec2/securityGroup:SecurityGroup", "machines");
const olderOf = resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", "in");
const newerOf = resourceOf("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "in");

const list = (...cidrs: readonly unknown[]) =>
  listOf({ addressFamily: "IPv4", maxEntries: 5, entries: cidrs.map((cidr) => ({ cidr })) });
const entry = (cidr: unknown) =>
  entryOf({ prefixListId: unknownValue, cidr }, { propertyDependencies: { prefixListId: ["offices"] } });
const rule = (props: Props) =>
  newerOf(
    { securityGroupId: unknownValue, ipProtocol: "tcp", prefixListId: unknownValue, ...props },
    { propertyDependencies: { prefixListId: ["offices"] } },
  );
const SSH = { fromPort: 22, toPort: 22 } as const;

export const examples = defineExamples([
  { name: "the ranges of offices", verdict: "holds", resources: [list("198.51.100.0/24"), rule(SSH)] },
  {
    name: "HTTPS for everyone",
    verdict: "holds",
    resources: [list("0.0.0.0/0"), rule({ fromPort: 443, toPort: 443 })],
  },
  {
    name: "the size of packets, which routers everywhere tell",
    verdict: "holds",
    resources: [list("0.0.0.0/0"), rule({ ipProtocol: "icmp", fromPort: 3, toPort: 4 })],
  },
  {
    name: "a list of AWS",
    verdict: "holds",
    resources: [list("0.0.0.0/0"), newerOf({ ipProtocol: "tcp", ...SSH, prefixListId: "pl-3b927c52" })],
  },
  {
    name: "a rule that names no list",
    verdict: "not applicable",
    resources: [list("0.0.0.0/0"), newerOf({ ipProtocol: "tcp", ...SSH, cidrIpv4: "198.51.100.0/24" })],
  },
  {
    name: "an older rule on the way out",
    verdict: "not applicable",
    resources: [
      list("0.0.0.0/0"),
      olderOf(
        { type: "egress", protocol: "tcp", ...SSH, prefixListIds: [unknownValue] },
        { propertyDependencies: { prefixListIds: ["offices"] } },
      ),
    ],
  },
  {
    name: "SSH from a list with the internet in it",
    verdict: "violated",
    resources: [list("198.51.100.0/24", "0.0.0.0/0"), rule(SSH)],
    says: "by a prefix list that holds it (prefixListId: found",
  },
  {
    name: "all protocols from half of the internet",
    verdict: "violated",
    resources: [list("0.0.0.0/1"), rule({ ipProtocol: "-1" })],
  },
  {
    name: "an entry that is a resource of its own",
    verdict: "violated",
    resources: [listOf({ addressFamily: "IPv6", maxEntries: 5 }), entry("::/0"), rule(SSH)],
  },
  {
    name: "known by the id, in a rule of the group itself",
    verdict: "violated",
    resources: [
      listOf({ addressFamily: "IPv4", maxEntries: 5, entries: [{ cidr: "0.0.0.0/0" }] }, { outputs: { id: "pl-1" } }),
      groupOf({ vpcId: unknownValue, ingress: [{ protocol: "tcp", ...SSH, prefixListIds: ["pl-3b927c52", "pl-1"] }] }),
    ],
  },
  {
    name: "by the older rule resource",
    verdict: "violated",
    resources: [
      list("0.0.0.0/0"),
      olderOf(
        { type: "ingress", protocol: "tcp", fromPort: 0, toPort: 65535, prefixListIds: [unknownValue] },
        { propertyDependencies: { prefixListIds: ["offices"] } },
      ),
    ],
  },
  { name: "a range that is not known yet", verdict: "undecided", resources: [list(unknownValue), rule(SSH)] },
  {
    name: "a list that is not known yet, beside an open one",
    verdict: "undecided",
    resources: [list("0.0.0.0/0"), newerOf({ ipProtocol: "tcp", ...SSH, prefixListId: unknownValue })],
  },
  {
    name: "an entry that may be of any list",
    verdict: "undecided",
    resources: [list("198.51.100.0/24"), entryOf({ prefixListId: unknownValue, cidr: "0.0.0.0/0" }), rule(SSH)],
  },
]);
