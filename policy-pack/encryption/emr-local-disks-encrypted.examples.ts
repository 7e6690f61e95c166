import { defineExamples, unknownValue } from "../policy/examples.ts";

function configuration(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:emr/securityConfiguration:SecurityConfiguration", name: "configuration", props } as const;
}

const of = (atRest: unknown) =>
  configuration({
    configuration: JSON.stringify({
      EncryptionConfiguration: { EnableAtRestEncryption: true, AtRestEncryptionConfiguration: atRest },
    }),
  });
export const examples = defineExamples([
  {
    name: "a key for local disks",
    verdict: "holds",
    resources: [
      of({ LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: "AwsKms", AwsKmsKey: "alias/emr" } }),
    ],
  },
  {
    name: "S3 alone",
    verdict: "violated",
    resources: [of({ S3EncryptionConfiguration: { EncryptionMode: "SSE-KMS" } })],
  },
  {
    name: "a block without the kind of its key",
    verdict: "violated",
    resources: [of({ LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: "", AwsKmsKey: "" } })],
  },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [configuration({ configuration: unknownValue })],
  },
]);
