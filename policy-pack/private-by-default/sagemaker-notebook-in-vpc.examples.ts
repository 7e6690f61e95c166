import { defineExamples, unknownValue } from "../policy/examples.ts";

function notebook(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/notebookInstance:NotebookInstance", name: "notebook", props } as const;
}

export const examples = defineExamples([
  { name: "given", verdict: "holds", resources: [notebook({ subnetId: "subnet-1" })] },
  { name: "given, not known yet", verdict: "holds", resources: [notebook({ subnetId: unknownValue })] },
  { name: "left out", verdict: "violated", resources: [notebook({})] },
]);
