import { defineExamples, type ExampleResource, unknownValue } from "../examples.ts";

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

export const examples = defineExamples([
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
