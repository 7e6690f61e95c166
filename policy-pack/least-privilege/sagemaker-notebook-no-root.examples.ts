import { defineExamples, unknownValue } from "../policy/examples.ts";

function notebook(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/notebookInstance:NotebookInstance", name: "notebook", props } as const;
}

export const examples = defineExamples([
  { name: "Disabled", verdict: "holds", resources: [notebook({ rootAccess: "Disabled" })] },
  { name: "Enabled", verdict: "violated", resources: [notebook({ rootAccess: "Enabled" })] },
  { name: "AWS's default", verdict: "violated", resources: [notebook({})] },
  { name: "a value that is not known yet", verdict: "undecided", resources: [notebook({ rootAccess: unknownValue })] },
]);
