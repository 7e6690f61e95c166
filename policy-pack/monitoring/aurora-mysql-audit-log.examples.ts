import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

export const examples = defineExamples([
  {
    name: "the audit log among others",
    verdict: "holds",
    resources: [cluster({ engine: "aurora-mysql", enabledCloudwatchLogsExports: ["error", "audit"] })],
  },
  {
    name: "PostgreSQL, which has one log for all",
    verdict: "not applicable",
    resources: [cluster({ engine: "aurora-postgresql", enabledCloudwatchLogsExports: ["postgresql"] })],
  },
  {
    name: "the other logs alone",
    verdict: "violated",
    resources: [cluster({ engine: "aurora-mysql", enabledCloudwatchLogsExports: ["error", "slowquery"] })],
    says: 'add "audit"',
  },
  { name: "a Multi-AZ cluster of MySQL", verdict: "violated", resources: [cluster({ engine: "mysql" })] },
  { name: "the name that Aurora MySQL had at first", verdict: "violated", resources: [cluster({ engine: "aurora" })] },
  {
    name: "a log that is not known yet",
    verdict: "undecided",
    resources: [cluster({ engine: "aurora-mysql", enabledCloudwatchLogsExports: ["error", unknownValue] })],
  },
]);
