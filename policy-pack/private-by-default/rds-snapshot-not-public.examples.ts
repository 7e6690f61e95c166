import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const snapshot = (sharedAccounts: unknown): ExampleResource => ({
  type: "aws:rds/snapshot:Snapshot",
  name: "copy",
  props: { dbInstanceIdentifier: "orders", dbSnapshotIdentifier: "orders-1", sharedAccounts },
});

export const examples = defineExamples([
  { name: "not shared", verdict: "holds", resources: [snapshot(undefined)] },
  { name: "two accounts", verdict: "holds", resources: [snapshot(["111122223333", "123456789012"])] },
  { name: "everyone", verdict: "violated", resources: [snapshot(["all"])], says: "ids of the accounts" },
  ...["snapshotCopy:SnapshotCopy", "clusterSnapshotCopy:ClusterSnapshotCopy"].map((kind) => ({
    name: `everyone, of a copy: ${kind}`,
    verdict: "violated" as const,
    resources: [{ type: `aws:rds/${kind}`, name: "copy", props: { sharedAccounts: ["all"] } }],
  })),
  {
    name: "everyone, of a cluster",
    verdict: "violated",
    resources: [
      {
        type: "aws:rds/clusterSnapshot:ClusterSnapshot",
        name: "copy",
        props: { dbClusterIdentifier: "orders", sharedAccounts: ["111122223333", "all"] },
      },
    ],
    says: "sharedAccounts[1]",
  },
  { name: "accounts that are not known yet", verdict: "undecided", resources: [snapshot(unknownValue)] },
]);
