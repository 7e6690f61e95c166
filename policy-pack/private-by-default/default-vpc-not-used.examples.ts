import { defineExamples, unknownValue } from "../policy/examples.ts";

export const examples = defineExamples([
  {
    name: "a network of one's own",
    verdict: "holds",
    resources: [{ type: "aws:ec2/vpc:Vpc", name: "main", props: { cidrBlock: "10.0.0.0/16" } }],
  },
  {
    name: "a subnet of one's own",
    verdict: "holds",
    resources: [{ type: "aws:ec2/subnet:Subnet", name: "a", props: { vpcId: unknownValue } }],
  },
  {
    name: "the default VPC",
    verdict: "violated",
    resources: [{ type: "aws:ec2/defaultVpc:DefaultVpc", name: "main", props: {} }],
    says: "adopts",
  },
  {
    name: "a default subnet",
    verdict: "violated",
    resources: [
      { type: "aws:ec2/defaultSubnet:DefaultSubnet", name: "a", props: { availabilityZone: "eu-central-1a" } },
    ],
  },
]);
