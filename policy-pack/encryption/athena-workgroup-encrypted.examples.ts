import { defineExamples, unknownValue } from "../policy/examples.ts";

function workgroup(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:athena/workgroup:Workgroup", name: "workgroup", props } as const;
}

export const examples = defineExamples([
  {
    name: "given",
    verdict: "holds",
    resources: [
      workgroup({
        configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: "SSE_KMS" } } },
      }),
    ],
  },
  {
    name: "given, not known yet",
    verdict: "holds",
    resources: [
      workgroup({
        configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: unknownValue } } },
      }),
    ],
  },
  {
    name: "left out",
    verdict: "violated",
    resources: [workgroup({ configuration: { resultConfiguration: { encryptionConfiguration: {} } } })],
  },
  { name: "nothing said", verdict: "violated", resources: [workgroup({})] },
  {
    name: "managed results that are switched off",
    verdict: "violated",
    resources: [workgroup({ configuration: { managedQueryResultsConfiguration: { enabled: false } } })],
  },
  {
    name: "results that Athena keeps itself",
    verdict: "not applicable",
    resources: [workgroup({ configuration: { managedQueryResultsConfiguration: { enabled: true } } })],
  },
]);
