import { defineExamples, unknownValue } from "../policy/examples.ts";

function database(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:athena/database:Database", name: "database", props } as const;
}

export const examples = defineExamples([
  {
    name: "given",
    verdict: "holds",
    resources: [database({ encryptionConfiguration: { encryptionOption: "SSE_KMS" } })],
  },
  {
    name: "given, not known yet",
    verdict: "holds",
    resources: [database({ encryptionConfiguration: { encryptionOption: unknownValue } })],
  },
  { name: "left out", verdict: "violated", resources: [database({ encryptionConfiguration: {} })] },
  { name: "nothing said", verdict: "violated", resources: [database({ name: "reports" })] },
  {
    name: "a database that is made in a workgroup",
    verdict: "not applicable",
    resources: [database({ workgroup: "analysts" })],
  },
]);
