import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function docdb(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/cluster:Cluster", name: "documents", props } as const;
}

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
    resources: [
      instance({ username: "ledger_owner" }),
      cluster({ masterUsername: "ledger_owner" }),
      docdb({ masterUsername: "documents_owner" }),
      redshift({ masterUsername: "wh_owner" }),
      namespace({ namespaceName: "w", adminUsername: "wh_owner" }),
    ],
  },
  {
    name: "a replica or a restored database, which has the name of its source",
    verdict: "holds",
    resources: [instance({ replicateSourceDb: "ledger" }), cluster({ snapshotIdentifier: "before" })],
  },
  {
    name: "another list of the config",
    verdict: "holds",
    resources: [instance({ username: "admin" })],
    config: { names: ["root"] },
  },
  { name: "an instance", verdict: "violated", resources: [instance({ username: "admin" })], says: "username" },
  {
    name: "Aurora, with a capital",
    verdict: "violated",
    resources: [cluster({ masterUsername: "Postgres" })],
    says: "masterUsername",
  },
  { name: "DocumentDB", verdict: "violated", resources: [docdb({ masterUsername: "admin" })] },
  { name: "Redshift", verdict: "violated", resources: [redshift({ masterUsername: "awsuser" })] },
  {
    name: "Redshift Serverless",
    verdict: "violated",
    resources: [namespace({ namespaceName: "w", adminUsername: "admin" })],
    says: "adminUsername",
  },
  {
    name: "Redshift Serverless that says nothing: admin",
    verdict: "violated",
    resources: [namespace({ namespaceName: "w" })],
  },
  { name: "a name that is not known yet", verdict: "undecided", resources: [instance({ username: unknownValue })] },
]);
