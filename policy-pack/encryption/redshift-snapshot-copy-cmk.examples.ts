import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function copyGrant(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/snapshotCopyGrant:SnapshotCopyGrant", name: "copies", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of the other region",
    verdict: "holds",
    resources: [copyGrant({ snapshotCopyGrantName: "copies", kmsKeyId: KEY })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [copyGrant({ snapshotCopyGrantName: "copies", kmsKeyId: unknownValue })],
  },
  {
    name: "no key: that of the service",
    verdict: "violated",
    resources: [copyGrant({ snapshotCopyGrantName: "copies" })],
    says: "kmsKeyId: key.arn",
  },
  {
    name: "the key of the service by its alias",
    verdict: "violated",
    resources: [copyGrant({ snapshotCopyGrantName: "copies", kmsKeyId: "alias/aws/redshift" })],
  },
]);
