import { defineExamples, unknownValue } from "../policy/examples.ts";

function configuration(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:emr/securityConfiguration:SecurityConfiguration", name: "configuration", props } as const;
}

const of = (encryption: unknown) =>
  configuration({ configuration: JSON.stringify({ EncryptionConfiguration: encryption }) });
export const examples = defineExamples([
  { name: "switched on", verdict: "holds", resources: [of({ EnableInTransitEncryption: true })] },
  { name: "switched off", verdict: "violated", resources: [of({ EnableInTransitEncryption: false })] },
  { name: "nothing said", verdict: "violated", resources: [of({ EnableAtRestEncryption: true })] },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [configuration({ configuration: unknownValue })],
  },
]);
