import { defineExamples, unknownValue } from "../policy/examples.ts";

const vpc = {
  type: "aws:ec2/vpc:Vpc",
  name: "main",
  props: { cidrBlock: "10.20.0.0/16" },
  outputs: { id: "vpc-0a1b" },
} as const;

function flowLog(props: Readonly<Record<string, unknown>>, dependencies: readonly string[] = []) {
  return {
    type: "aws:ec2/flowLog:FlowLog",
    name: "main-flows",
    props: { trafficType: "ALL", ...props },
    propertyDependencies: { vpcId: dependencies },
  } as const;
}

export const examples = defineExamples([
  {
    name: "a flow log of the VPC that is made with it",
    verdict: "holds",
    resources: [vpc, flowLog({ vpcId: unknownValue }, ["main"])],
  },
  { name: "a flow log by the VPC's id", verdict: "holds", resources: [vpc, flowLog({ vpcId: "vpc-0a1b" })] },
  { name: "no flow log", verdict: "violated", resources: [vpc], says: "no flow log" },
  { name: "a flow log of another VPC", verdict: "violated", resources: [vpc, flowLog({ vpcId: "vpc-ffff" })] },
  {
    name: "a flow log of a subnet only",
    verdict: "violated",
    resources: [vpc, flowLog({ subnetId: unknownValue })],
  },
  {
    name: "accepted traffic only",
    verdict: "violated",
    resources: [vpc, flowLog({ vpcId: "vpc-0a1b", trafficType: "ACCEPT" })],
    says: "ACCEPT",
  },
  {
    name: "a flow log of a VPC that cannot be told",
    verdict: "undecided",
    resources: [vpc, flowLog({ vpcId: unknownValue })],
  },
]);
