import { defineExamples, unknownValue } from "../policy/examples.ts";

function notebook(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/notebookInstance:NotebookInstance", name: "notebook", props } as const;
}

export const examples = defineExamples([
  { name: "notebook-al2023-v1", verdict: "holds", resources: [notebook({ platformIdentifier: "notebook-al2023-v1" })] },
  { name: "notebook-al1-v1", verdict: "violated", resources: [notebook({ platformIdentifier: "notebook-al1-v1" })] },
  { name: "notebook-al2-v1", verdict: "violated", resources: [notebook({ platformIdentifier: "notebook-al2-v1" })] },
  { name: "notebook-al2-v2", verdict: "violated", resources: [notebook({ platformIdentifier: "notebook-al2-v2" })] },
  { name: "notebook-al2-v3", verdict: "violated", resources: [notebook({ platformIdentifier: "notebook-al2-v3" })] },
  {
    name: "one that the settings allow",
    verdict: "holds",
    resources: [notebook({ platformIdentifier: "notebook-al2-v3" })],
    config: { platforms: ["notebook-al2-v3", "notebook-al2023-v1"] },
  },
  { name: "AWS's default", verdict: "not applicable", resources: [notebook({})] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [notebook({ platformIdentifier: unknownValue })],
  },
  {
    name: "one that the settings refuse",
    verdict: "violated",
    resources: [notebook({ platformIdentifier: "notebook-al2023-v1" })],
    config: { platforms: ["notebook-al2023-v2"] },
  },
]);
