import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

export const examples = defineExamples([
  { name: "a day", verdict: "holds", resources: [cluster({ engine: "aurora-mysql", backtrackWindow: 86400 })] },
  { name: "the least", verdict: "holds", resources: [cluster({ engine: "aurora", backtrackWindow: 1 })] },
  {
    name: "PostgreSQL, which has no backtracking",
    verdict: "not applicable",
    resources: [cluster({ engine: "aurora-postgresql" })],
  },
  {
    name: "a member of a global database, where AWS refuses it",
    verdict: "not applicable",
    resources: [cluster({ engine: "aurora-mysql", globalClusterIdentifier: "world" })],
  },
  {
    name: "nothing said",
    verdict: "violated",
    resources: [cluster({ engine: "aurora-mysql" })],
    says: "backtrackWindow: 86400",
  },
  { name: "switched off", verdict: "violated", resources: [cluster({ engine: "aurora", backtrackWindow: 0 })] },
  { name: "an engine that is not known yet", verdict: "undecided", resources: [cluster({ engine: unknownValue })] },
]);
