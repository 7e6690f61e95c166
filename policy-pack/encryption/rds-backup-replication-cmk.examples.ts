import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function replication(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
    name: "away",
    props,
  } as const;
}

export const examples = defineExamples([
  {
    name: "a key of the other region",
    verdict: "holds",
    resources: [replication({ sourceDbInstanceArn: "arn:aws:rds:us-west-2:123456789012:db:ledger", kmsKeyId: KEY })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [replication({ sourceDbInstanceArn: unknownValue, kmsKeyId: unknownValue })],
  },
  {
    name: "no key",
    verdict: "violated",
    resources: [replication({ sourceDbInstanceArn: "arn:aws:rds:us-west-2:123456789012:db:ledger" })],
    says: "kmsKeyId: key.arn",
  },
  {
    name: "the key of the service by its alias",
    verdict: "violated",
    resources: [replication({ kmsKeyId: "alias/aws/rds" })],
  },
]);
