import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function notebook(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/notebookInstance:NotebookInstance", name: "notebook", props } as const;
}

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sagemaker/domain:Domain", name: "domain", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [notebook({ kmsKeyId: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [notebook({ kmsKeyId: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [notebook({})] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [notebook({ kmsKeyId: "alias/aws/service" })],
  },
  { name: "domain: a key of one's own", verdict: "holds", resources: [domain({ kmsKeyId: KEY })] },
  {
    name: "domain: a key that is made in the same deployment",
    verdict: "holds",
    resources: [domain({ kmsKeyId: unknownValue })],
  },
  { name: "domain: no key", verdict: "violated", resources: [domain({})] },
  {
    name: "domain: the key that the service keeps for itself",
    verdict: "violated",
    resources: [domain({ kmsKeyId: "alias/aws/service" })],
  },
]);
