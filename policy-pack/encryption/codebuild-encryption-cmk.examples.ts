import { defineExamples, unknownValue } from "../examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function project(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:codebuild/project:Project", name: "project", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [project({ encryptionKey: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [project({ encryptionKey: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [project({})] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [project({ encryptionKey: "alias/aws/service" })],
  },
]);
