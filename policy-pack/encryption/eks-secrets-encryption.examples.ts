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
    name: "a key that is made with it",
    verdict: "holds",
    resources: [cluster({ encryptionConfig: { resources: ["secrets"], provider: { keyArn: unknownValue } } })],
  },
  { name: "left out", verdict: "violated", resources: [cluster()], says: "found nothing" },
  {
    name: "no key",
    verdict: "violated",
    resources: [cluster({ encryptionConfig: { resources: ["secrets"], provider: {} } })],
  },
  {
    name: "other resources",
    verdict: "violated",
    resources: [cluster({ encryptionConfig: { resources: ["pods"], provider: { keyArn: unknownValue } } })],
  },
  {
    name: "resources that are not known yet",
    verdict: "undecided",
    resources: [cluster({ encryptionConfig: { resources: unknownValue, provider: { keyArn: unknownValue } } })],
  },
  {
    name: "secrets among other resources",
    verdict: "holds",
    resources: [cluster({ encryptionConfig: { resources: ["pods", "secrets"], provider: { keyArn: unknownValue } } })],
  },
]);
