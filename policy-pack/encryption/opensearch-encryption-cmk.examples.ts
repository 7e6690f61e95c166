import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [domain({ encryptAtRest: { enabled: true, kmsKeyId: KEY } })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [domain({ encryptAtRest: { enabled: true, kmsKeyId: unknownValue } })],
  },
  { name: "no key", verdict: "violated", resources: [domain({ encryptAtRest: { enabled: true } })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [domain({ encryptAtRest: { enabled: true, kmsKeyId: "alias/aws/service" } })],
  },
  { name: "no encryption at all, in the older type", verdict: "violated", resources: [elastic({})] },
]);
