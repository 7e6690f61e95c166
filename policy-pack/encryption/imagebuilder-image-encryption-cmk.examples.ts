import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function distribution(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:imagebuilder/distributionConfiguration:DistributionConfiguration",
    name: "distribution",
    props,
  } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [
      distribution({
        distributions: [{ region: "us-east-1", amiDistributionConfiguration: { name: "base", kmsKeyId: KEY } }],
      }),
    ],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [
      distribution({
        distributions: [
          { region: "us-east-1", amiDistributionConfiguration: { name: "base", kmsKeyId: unknownValue } },
        ],
      }),
    ],
  },
  {
    name: "no key",
    verdict: "violated",
    resources: [
      distribution({ distributions: [{ region: "us-east-1", amiDistributionConfiguration: { name: "base" } }] }),
    ],
  },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [
      distribution({
        distributions: [
          { region: "us-east-1", amiDistributionConfiguration: { name: "base", kmsKeyId: "alias/aws/service" } },
        ],
      }),
    ],
  },
  {
    name: "container images, which the registry encrypts",
    verdict: "holds",
    resources: [
      distribution({
        distributions: [{ region: "us-east-1", containerDistributionConfiguration: { targetRepository: {} } }],
      }),
    ],
  },
]);
