import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:eks/cluster:Cluster",
    name: "main",
    props: { ...{ roleArn: "arn:aws:iam::123456789012:role/eks" }, ...props },
  };
}

export const examples = defineExamples([
  {
    name: "in the VPC",
    verdict: "holds",
    resources: [
      cluster({ vpcConfig: { subnetIds: [unknownValue], endpointPublicAccess: false, endpointPrivateAccess: true } }),
    ],
  },
  {
    name: "left out, which means public",
    verdict: "violated",
    resources: [cluster({ vpcConfig: { subnetIds: [unknownValue] } })],
    says: "found nothing",
  },
  {
    name: "public for some",
    verdict: "violated",
    resources: [
      cluster({
        vpcConfig: { subnetIds: [unknownValue], endpointPublicAccess: true, publicAccessCidrs: ["192.0.2.0/24"] },
      }),
    ],
    says: "found true",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ vpcConfig: { endpointPublicAccess: unknownValue } })],
  },
]);
