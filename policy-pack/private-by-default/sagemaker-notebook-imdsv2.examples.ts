import { defineExamples, unknownValue } from "../policy/examples.ts";

function notebook(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/notebookInstance:NotebookInstance", name: "notebook", props } as const;
}

export const examples = defineExamples([
  {
    name: "2",
    verdict: "holds",
    resources: [notebook({ instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: "2" } })],
  },
  {
    name: "1",
    verdict: "violated",
    resources: [notebook({ instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: "1" } })],
  },
  { name: "AWS's default", verdict: "violated", resources: [notebook({ instanceMetadataServiceConfiguration: {} })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [
      notebook({ instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: unknownValue } }),
    ],
  },
  { name: "nothing said", verdict: "violated", resources: [notebook({})] },
]);
