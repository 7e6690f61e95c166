import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

function namespace(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshiftserverless/namespace:Namespace", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  { name: "a cluster with a key", verdict: "holds", resources: [redshift({ encrypted: true, kmsKeyId: KEY })] },
  {
    name: "a namespace with a key that is made in the same deployment",
    verdict: "holds",
    resources: [namespace({ namespaceName: "warehouse", kmsKeyId: unknownValue })],
  },
  {
    name: "a cluster with the key of the service",
    verdict: "violated",
    resources: [redshift({ encrypted: true })],
    says: "kmsKeyId: key.arn",
  },
  {
    name: "a namespace with the key that AWS owns",
    verdict: "violated",
    resources: [namespace({ namespaceName: "warehouse" })],
  },
  {
    name: "the key of the service by its alias",
    verdict: "violated",
    resources: [redshift({ encrypted: true, kmsKeyId: "alias/aws/redshift" })],
  },
]);
