import { defineExamples, unknownValue } from "../policy/examples.ts";

function configuration(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:emr/securityConfiguration:SecurityConfiguration", name: "configuration", props } as const;
}

const of = (disks: unknown) =>
  configuration({
    configuration: JSON.stringify({
      EncryptionConfiguration: { AtRestEncryptionConfiguration: { LocalDiskEncryptionConfiguration: disks } },
    }),
  });
export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [of({ EnableEbsEncryption: true })] },
  { name: "switched off", verdict: "violated", resources: [of({ EnableEbsEncryption: false })] },
  { name: "nothing said", verdict: "violated", resources: [of({ EncryptionKeyProviderType: "AwsKms" })] },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [configuration({ configuration: unknownValue })],
  },
]);
