import { defineExamples, unknownValue } from "../policy/examples.ts";

function job(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:glue/job:Job", name: "job", props } as const;
}

export const examples = defineExamples([
  { name: "the oldest that AWS supports", verdict: "holds", resources: [job({ glueVersion: "3.0" })] },
  {
    name: "a newer one",
    verdict: "holds",
    resources: [job({ command: { name: "gluestreaming" }, glueVersion: "5.0" })],
  },
  { name: "AWS's default", verdict: "holds", resources: [job({})] },
  { name: "an older one", verdict: "violated", resources: [job({ glueVersion: "2.0" })], says: "3.0 or newer" },
  {
    name: "an older one that streams",
    verdict: "violated",
    resources: [job({ command: { name: "gluestreaming" }, glueVersion: "2.0" })],
  },
  {
    name: "an older one that says what it is",
    verdict: "violated",
    resources: [job({ command: { name: "glueetl" }, glueVersion: "0.9" })],
  },
  {
    name: "one that the settings refuse",
    verdict: "violated",
    resources: [job({ glueVersion: "3.0" })],
    config: { oldest: "4.0" },
    says: "4.0",
  },
  {
    name: "a Python shell",
    verdict: "not applicable",
    resources: [job({ command: { name: "pythonshell" }, glueVersion: "1.0" })],
  },
  { name: "a version that is not known yet", verdict: "undecided", resources: [job({ glueVersion: unknownValue })] },
]);
