import { defineExamples, unknownValue } from "../policy/examples.ts";

function configuration(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:emr/securityConfiguration:SecurityConfiguration", name: "configuration", props } as const;
}

const of = (s3: unknown) =>
  configuration({
    configuration: JSON.stringify({
      EncryptionConfiguration: {
        EnableAtRestEncryption: true,
        AtRestEncryptionConfiguration: { S3EncryptionConfiguration: s3 },
      },
    }),
  });
export const examples = defineExamples([
  { name: "SSE-KMS", verdict: "holds", resources: [of({ EncryptionMode: "SSE-KMS" })] },
  { name: "CSE-KMS", verdict: "holds", resources: [of({ EncryptionMode: "CSE-KMS" })] },
  { name: "SSE-S3", verdict: "violated", resources: [of({ EncryptionMode: "SSE-S3" })] },
  { name: "nothing said", verdict: "violated", resources: [of({})] },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [configuration({ configuration: unknownValue })],
  },
]);
