import { defineExamples, unknownValue } from "../policy/examples.ts";

function configuration(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:emr/securityConfiguration:SecurityConfiguration", name: "configuration", props } as const;
}

export const examples = defineExamples([
  {
    name: "encryption at rest",
    verdict: "holds",
    resources: [
      configuration({ configuration: JSON.stringify({ EncryptionConfiguration: { EnableAtRestEncryption: true } }) }),
    ],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [
      configuration({ configuration: JSON.stringify({ EncryptionConfiguration: { EnableAtRestEncryption: false } }) }),
    ],
  },
  {
    name: "nothing said",
    verdict: "violated",
    resources: [configuration({ configuration: JSON.stringify({ AuthenticationConfiguration: {} }) })],
  },
  { name: "text that is no JSON", verdict: "violated", resources: [configuration({ configuration: "{" })] },
  {
    name: "a document that is not known yet",
    verdict: "undecided",
    resources: [configuration({ configuration: unknownValue })],
  },
]);
