import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

export const examples = defineExamples([
  {
    name: "an instance",
    verdict: "holds",
    resources: [instance({ engine: "postgres", enabledCloudwatchLogsExports: ["postgresql", "upgrade"] })],
  },
  {
    name: "a cluster, with a list that is not known yet",
    verdict: "holds",
    resources: [cluster({ engine: "aurora-mysql", enabledCloudwatchLogsExports: unknownValue })],
  },
  {
    name: "any log of MySQL",
    verdict: "holds",
    resources: [instance({ engine: "mysql", enabledCloudwatchLogsExports: ["error"] })],
  },
  {
    name: "errors of SQL Server",
    verdict: "holds",
    resources: [instance({ engine: "sqlserver-web", enabledCloudwatchLogsExports: ["agent", "error"] })],
  },
  {
    name: "upgrades of PostgreSQL alone",
    verdict: "violated",
    resources: [instance({ engine: "postgres", enabledCloudwatchLogsExports: ["upgrade"] })],
  },
  {
    name: "other logs of Aurora PostgreSQL alone",
    verdict: "violated",
    resources: [cluster({ engine: "aurora-postgresql", enabledCloudwatchLogsExports: ["instance"] })],
  },
  {
    name: "the agent of SQL Server alone",
    verdict: "violated",
    resources: [instance({ engine: "sqlserver-web", enabledCloudwatchLogsExports: ["agent"] })],
  },
  {
    name: "a log of PostgreSQL that is not known yet",
    verdict: "undecided",
    resources: [instance({ engine: "postgres", enabledCloudwatchLogsExports: [unknownValue] })],
  },
  {
    name: "one log of an engine that is not known yet",
    verdict: "undecided",
    resources: [instance({ engine: unknownValue, enabledCloudwatchLogsExports: ["upgrade"] })],
  },
  {
    name: "RDS Custom, whose logs its owner ships",
    verdict: "not applicable",
    resources: [instance({ engine: "custom-oracle-ee" })],
  },
  {
    name: "an instance that says nothing",
    verdict: "violated",
    resources: [instance({ engine: "mysql" })],
    says: "set enabledCloudwatchLogsExports",
  },
  {
    name: "a cluster with an empty list",
    verdict: "violated",
    resources: [cluster({ engine: "aurora-postgresql", enabledCloudwatchLogsExports: [] })],
  },
]);
