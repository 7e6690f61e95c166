import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const address = resourceOf("aws:ec2/eip:Eip", "out");
const gateway = resourceOf("aws:ec2/natGateway:NatGateway", "nat");
const association = resourceOf("aws:ec2/eipAssociation:EipAssociation", "of-worker");
const record = resourceOf("aws:route53/record:Record", "www");

export const examples = defineExamples([
  { name: "of a machine", verdict: "holds", resources: [address({ domain: "vpc", instance: unknownValue })] },
  { name: "of a network interface", verdict: "holds", resources: [address({ networkInterface: "eni-1" })] },
  {
    name: "of a NAT gateway",
    verdict: "holds",
    resources: [
      address({}),
      gateway({ allocationId: unknownValue }, { propertyDependencies: { allocationId: ["out"] } }),
    ],
  },
  {
    name: "by an association that names its id",
    verdict: "holds",
    resources: [
      address({}, { outputs: { id: "eipalloc-0123456789abcdef0" } }),
      association({ allocationId: "eipalloc-0123456789abcdef0", instanceId: "i-1" }),
    ],
  },
  {
    name: "of nobody",
    verdict: "violated",
    resources: [address({ domain: "vpc" })],
    says: "nothing in the stack uses",
  },
  {
    name: "only a record points at it",
    verdict: "violated",
    resources: [address({}), record({ records: [unknownValue] }, { propertyDependencies: { records: ["out"] } })],
  },
  {
    name: "something that may name it",
    verdict: "undecided",
    resources: [address({}), gateway({ allocationId: unknownValue })],
  },
]);
