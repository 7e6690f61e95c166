import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const CLOUDFRONT = "pl-3b927c52";

function group(ingress?: unknown): ExampleResource {
  return {
    type: "aws:ec2/securityGroup:SecurityGroup",
    name: "edge",
    props: { vpcId: unknownValue, ...(ingress === undefined ? {} : { ingress }) },
    outputs: { id: "sg-edge" },
  };
}

function rule(port: number, prefixListId: unknown, securityGroupId: unknown = "sg-edge"): ExampleResource {
  return {
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    name: `from-${port}`,
    props: { securityGroupId, ipProtocol: "tcp", fromPort: port, toPort: port, prefixListId },
  };
}

function inline(count: number) {
  const ranges = Array.from({ length: count }, (_, i) => `198.51.100.${i}/32`);
  return { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ranges };
}

const list = (maxEntries: number): ExampleResource => ({
  type: "aws:ec2/managedPrefixList:ManagedPrefixList",
  name: "offices",
  props: { addressFamily: "IPv4", maxEntries },
  outputs: { id: "pl-offices" },
});

/** A rule for so many more IPv4 ranges, IPv6 ranges and groups than it has room for. */
function mixed(v4: number, v6: number, groups: number, more: Readonly<Record<string, unknown>> = {}) {
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
  return {
    ...inline(v4),
    ipv6CidrBlocks: numbers(v6).map((i) => `2001:db8:${i}::/48`),
    securityGroups: numbers(groups).map((i) => `sg-${i}`),
    ...more,
  };
}

const outward = (egress: unknown): ExampleResource => ({
  type: "aws:ec2/securityGroup:SecurityGroup",
  name: "edge",
  props: { vpcId: unknownValue, egress },
});

export const examples = defineExamples([
  {
    name: "sixty ranges of each family of addresses, which are counted apart",
    verdict: "holds",
    resources: [group([mixed(60, 60, 0)])],
  },
  {
    name: "groups and the group itself, which count in both",
    verdict: "holds",
    resources: [group([mixed(40, 30, 19, { self: true })])],
  },
  {
    name: "one IPv4 range too many beside groups and the group itself",
    verdict: "violated",
    resources: [group([mixed(41, 0, 19, { self: true })])],
    says: "61 rules",
  },
  {
    name: "one IPv6 range too many beside groups and the group itself",
    verdict: "violated",
    resources: [group([mixed(0, 41, 19, { self: true })])],
    says: "61 rules",
  },
  {
    name: "too many on the way out",
    verdict: "violated",
    resources: [outward([mixed(61, 0, 0)])],
    says: "egress rules",
  },
  {
    name: "lists on the way out, which count for one each",
    verdict: "holds",
    resources: [
      outward([{ protocol: "tcp", fromPort: 443, toPort: 443, prefixListIds: [CLOUDFRONT, "pl-1", "pl-2"] }]),
    ],
  },
  {
    name: "ranges that are not known yet, however many",
    verdict: "undecided",
    resources: [group([{ ...inline(0), cidrBlocks: unknownValue }])],
  },
  {
    name: "sixty ranges, of which one is not known yet",
    verdict: "holds",
    resources: [group([{ ...inline(0), cidrBlocks: [...inline(59).cidrBlocks, unknownValue] }])],
  },
  {
    name: "groups that are not known yet, however many",
    verdict: "undecided",
    resources: [group([{ ...inline(0), securityGroups: unknownValue }])],
  },
  {
    name: "lists that are not known yet, however many",
    verdict: "undecided",
    resources: [group([{ ...inline(0), prefixListIds: unknownValue }])],
  },
  { name: "rules that are not known yet", verdict: "undecided", resources: [group(unknownValue)] },
  {
    name: "a rule that may be of the group, or of another",
    verdict: "undecided",
    resources: [group([inline(60)]), rule(443, "pl-offices", unknownValue), list(1)],
  },
  { name: "CloudFront's list once", verdict: "holds", resources: [group(), rule(443, CLOUDFRONT)] },
  { name: "sixty ranges", verdict: "holds", resources: [group([inline(60)])] },
  {
    name: "as many ranges as the quota that was raised",
    verdict: "holds",
    resources: [group([inline(100)])],
    config: { quota: 100 },
  },
  {
    name: "own lists, counted by their entries",
    verdict: "holds",
    resources: [list(20), group(), rule(80, "pl-offices"), rule(443, "pl-offices")],
  },
  {
    name: "CloudFront's list for two ports",
    verdict: "violated",
    resources: [group(), rule(80, CLOUDFRONT), rule(443, CLOUDFRONT)],
    says: "110 rules",
  },
  { name: "sixty-one ranges inline", verdict: "violated", resources: [group([inline(61)])], says: "61 rules" },
  {
    name: "inline ranges and rules of their own together",
    verdict: "violated",
    resources: [group([inline(10)]), rule(443, CLOUDFRONT)],
  },
  {
    name: "own lists with more entries than fit",
    verdict: "violated",
    resources: [list(40), group(), rule(80, "pl-offices"), rule(443, "pl-offices")],
    says: "80 rules",
  },
  {
    name: "two lists that are not known yet",
    verdict: "undecided",
    resources: [group(), rule(80, unknownValue), rule(443, unknownValue)],
  },
]);
