import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function pipeline(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codepipeline/pipeline:Pipeline", name: "pipeline", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [
      pipeline({ artifactStores: [{ type: "S3", location: "artifacts", encryptionKey: { type: "KMS", id: KEY } }] }),
    ],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [
      pipeline({
        artifactStores: [{ type: "S3", location: "artifacts", encryptionKey: { type: "KMS", id: unknownValue } }],
      }),
    ],
  },
  {
    name: "no key",
    verdict: "violated",
    resources: [pipeline({ artifactStores: [{ type: "S3", location: "artifacts", encryptionKey: { type: "KMS" } }] })],
  },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [
      pipeline({
        artifactStores: [
          { type: "S3", location: "artifacts", encryptionKey: { type: "KMS", id: "alias/aws/service" } },
        ],
      }),
    ],
  },
  {
    name: "no key at all, in the second store",
    verdict: "violated",
    resources: [
      pipeline({
        artifactStores: [{ encryptionKey: { type: "KMS", id: KEY } }, { type: "S3", location: "artifacts" }],
      }),
    ],
    says: "artifactStores[1]",
  },
]);
