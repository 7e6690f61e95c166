import { defineExamples, unknownValue } from "../policy/examples.ts";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

function namespace(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshiftserverless/namespace:Namespace", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  {
    name: "names of their own",
    verdict: "holds",
    resources: [redshift({ databaseName: "sales" }), namespace({ namespaceName: "w", dbName: "sales" })],
  },
  {
    name: "restored from snapshots, which tell the name",
    verdict: "not applicable",
    resources: [
      redshift({ snapshotIdentifier: "before" }),
      redshift({ snapshotArn: unknownValue }),
      redshift({ snapshotClusterIdentifier: "sales" }),
    ],
  },
  { name: "nothing said: dev", verdict: "violated", resources: [redshift({})], says: "databaseName" },
  { name: "dev, said aloud", verdict: "violated", resources: [redshift({ databaseName: "dev" })] },
  { name: "Redshift Serverless", verdict: "violated", resources: [namespace({ namespaceName: "w" })], says: "dbName" },
  {
    name: "Redshift Serverless, said aloud",
    verdict: "violated",
    resources: [namespace({ namespaceName: "w", dbName: "dev" })],
  },
  { name: "a name that is not known yet", verdict: "undecided", resources: [redshift({ databaseName: unknownValue })] },
]);
