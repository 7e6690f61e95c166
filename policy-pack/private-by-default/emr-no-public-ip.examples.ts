import { defineExamples, unknownValue } from "../policy/examples.ts";

const subnet = (props: Readonly<Record<string, unknown>>) =>
  ({
    type: "aws:ec2/subnet:Subnet",
    name: "subnet",
    props: { vpcId: "vpc-1", ...props },
    outputs: { id: "subnet-1" },
  }) as const;
const cluster = (ec2Attributes: unknown) =>
  ({ type: "aws:emr/cluster:Cluster", name: "cluster", props: { ec2Attributes } }) as const;
export const examples = defineExamples([
  { name: "a private subnet", verdict: "holds", resources: [subnet({}), cluster({ subnetId: "subnet-1" })] },
  {
    name: "a subnet that says so",
    verdict: "holds",
    resources: [subnet({ mapPublicIpOnLaunch: false }), cluster({ subnetIds: ["subnet-1"] })],
  },
  {
    name: "a public subnet that is not the cluster's",
    verdict: "holds",
    resources: [subnet({ mapPublicIpOnLaunch: true }), cluster({ subnetId: "subnet-2" })],
  },
  {
    name: "a public subnet",
    verdict: "violated",
    resources: [subnet({ mapPublicIpOnLaunch: true }), cluster({ subnetId: "subnet-1" })],
  },
  {
    name: "one of several subnets, whose id is not known yet",
    verdict: "violated",
    resources: [
      subnet({ mapPublicIpOnLaunch: true }),
      { ...cluster({ subnetIds: ["subnet-2", unknownValue] }), propertyDependencies: { ec2Attributes: ["subnet"] } },
    ],
    says: "subnetIds",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [subnet({ mapPublicIpOnLaunch: unknownValue }), cluster({ subnetId: "subnet-1" })],
  },
]);
