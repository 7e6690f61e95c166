import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function review(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codegurureviewer/repositoryAssociation:RepositoryAssociation", name: "review", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [review({ kmsKeyDetails: { encryptionOption: "CUSTOMER_MANAGED_CMK", kmsKeyId: KEY } })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [review({ kmsKeyDetails: { encryptionOption: "CUSTOMER_MANAGED_CMK", kmsKeyId: unknownValue } })],
  },
  {
    name: "no key",
    verdict: "violated",
    resources: [review({ kmsKeyDetails: { encryptionOption: "CUSTOMER_MANAGED_CMK" } })],
  },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [review({ kmsKeyDetails: { encryptionOption: "CUSTOMER_MANAGED_CMK", kmsKeyId: "alias/aws/service" } })],
  },
  {
    name: "CUSTOMER_MANAGED_CMK",
    verdict: "holds",
    resources: [review({ kmsKeyDetails: { kmsKeyId: KEY, encryptionOption: "CUSTOMER_MANAGED_CMK" } })],
  },
  {
    name: "AWS_OWNED_CMK",
    verdict: "violated",
    resources: [review({ kmsKeyDetails: { kmsKeyId: KEY, encryptionOption: "AWS_OWNED_CMK" } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [review({ kmsKeyDetails: { kmsKeyId: KEY } })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [review({ kmsKeyDetails: { kmsKeyId: KEY, encryptionOption: unknownValue } })],
  },
]);
