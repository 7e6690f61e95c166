import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function airflow(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:mwaa/environment:Environment", name: "airflow", props } as const;
}

export const examples = defineExamples([
  { name: "a key of one's own", verdict: "holds", resources: [airflow({ kmsKey: KEY })] },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [airflow({ kmsKey: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [airflow({})] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [airflow({ kmsKey: "alias/aws/service" })],
  },
]);
