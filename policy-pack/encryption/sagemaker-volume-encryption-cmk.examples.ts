import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function job(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition", name: "job", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [job({ jobResources: { clusterConfig: { instanceCount: 1, volumeKmsKeyId: KEY } } })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [job({ jobResources: { clusterConfig: { instanceCount: 1, volumeKmsKeyId: unknownValue } } })],
  },
  {
    name: "storage of the machine itself, which takes no key",
    verdict: "not applicable",
    resources: [job({ jobResources: { clusterConfig: { instanceCount: 1, instanceType: "ml.m5d.large" } } })],
  },
  {
    name: "a machine that is not known yet",
    verdict: "undecided",
    resources: [job({ jobResources: { clusterConfig: { instanceCount: 1, instanceType: unknownValue } } })],
  },
  {
    name: "no key, on a machine with a volume",
    verdict: "violated",
    resources: [job({ jobResources: { clusterConfig: { instanceCount: 1, instanceType: "ml.m5.large" } } })],
  },
  { name: "no key", verdict: "violated", resources: [job({ jobResources: { clusterConfig: { instanceCount: 1 } } })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [job({ jobResources: { clusterConfig: { instanceCount: 1, volumeKmsKeyId: "alias/aws/service" } } })],
  },
]);
