import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:eks/cluster:Cluster",
    name: "main",
    props: { ...{ roleArn: "arn:aws:iam::123456789012:role/eks" }, ...props },
  };
}

export const examples = defineExamples([
  { name: "in the VPC only", verdict: "holds", resources: [cluster({ vpcConfig: { endpointPublicAccess: false } })] },
  {
    name: "the ranges of an office",
    verdict: "holds",
    resources: [cluster({ vpcConfig: { publicAccessCidrs: ["192.0.2.0/24", "198.51.100.7/32"] } })],
  },
  {
    name: "left out, which means everyone",
    verdict: "violated",
    resources: [cluster({ vpcConfig: { subnetIds: [unknownValue] } })],
    says: "endpointPublicAccess: false",
  },
  {
    name: "all addresses among the ranges",
    verdict: "violated",
    resources: [
      cluster({ vpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ["192.0.2.0/24", "0.0.0.0/0"] } }),
    ],
    says: "(vpcConfig.publicAccessCidrs: found",
  },
  {
    name: "all addresses of IPv6",
    verdict: "violated",
    resources: [cluster({ vpcConfig: { publicAccessCidrs: ["::/0"] } })],
  },
  {
    name: "ranges that are not known yet",
    verdict: "undecided",
    resources: [cluster({ vpcConfig: { publicAccessCidrs: unknownValue } })],
  },
  {
    name: "public, said without ranges",
    verdict: "violated",
    resources: [cluster({ vpcConfig: { endpointPublicAccess: true } })],
    says: "(vpcConfig.endpointPublicAccess: found",
  },
]);
