import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const vpc: ExampleResource = {
  type: "aws:ec2/vpc:Vpc",
  name: "main",
  props: { cidrBlock: "10.20.0.0/16" },
  outputs: { id: "vpc-1", defaultSecurityGroupId: "sg-default" },
};

function group(props: Props, dependencies: readonly string[] = ["main"]): ExampleResource {
  return {
    type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
    name: "main-default",
    props: { vpcId: unknownValue, ...props },
    propertyDependencies: { vpcId: dependencies },
  };
}

function rule(dependency: string): ExampleResource {
  return {
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    name: "ssh",
    props: { securityGroupId: unknownValue, ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "10.0.0.0/8" },
    propertyDependencies: { securityGroupId: [dependency] },
  };
}

export const examples = defineExamples([
  { name: "adopted and emptied", verdict: "holds", resources: [vpc, group({ ingress: [], egress: [] })] },
  {
    name: "adopted without a word about rules, which takes them all away",
    verdict: "holds",
    resources: [vpc, group({ vpcId: "vpc-1" }, [])],
  },
  {
    name: "the account's default VPC, adopted and emptied",
    verdict: "holds",
    resources: [
      { type: "aws:ec2/defaultVpc:DefaultVpc", name: "default", props: {} },
      { ...group({}), props: { ingress: [] }, propertyDependencies: {} },
    ],
  },
  { name: "left as AWS made it", verdict: "violated", resources: [vpc], says: "DefaultSecurityGroup" },
  {
    name: "adopted with a rule",
    verdict: "violated",
    resources: [vpc, group({ ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }] })],
    says: "set ingress: []",
  },
  {
    name: "emptied, and opened by a rule of its own",
    verdict: "violated",
    resources: [vpc, group({}), rule("main-default")],
    says: "the rule ssh",
  },
  {
    name: "opened by the id that the VPC tells",
    verdict: "violated",
    resources: [vpc, group({}), rule("main")],
    says: "the rule ssh",
  },
  {
    name: "rules that are not known yet",
    verdict: "undecided",
    resources: [vpc, group({ egress: unknownValue })],
  },
  {
    name: "a group of a VPC that cannot be told",
    verdict: "undecided",
    resources: [vpc, group({}, [])],
  },
]);
