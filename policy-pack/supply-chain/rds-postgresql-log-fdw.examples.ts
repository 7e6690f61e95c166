import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function member(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/clusterInstance:ClusterInstance", name: "ledger-a", props } as const;
}

export const examples = defineExamples([
  { name: "a current version", verdict: "holds", resources: [instance({ engine: "postgres", engineVersion: "17.2" })] },
  {
    name: "the first that is mended, of each line",
    verdict: "holds",
    resources: [
      instance({ engine: "postgres", engineVersion: "13.3" }),
      instance({ engine: "postgres", engineVersion: "12.7" }),
      instance({ engine: "postgres", engineVersion: "11.12" }),
      instance({ engine: "postgres", engineVersion: "10.17" }),
      instance({ engine: "postgres", engineVersion: "9.6.22" }),
    ],
  },
  {
    name: "Aurora, the first that is mended",
    verdict: "holds",
    resources: [
      cluster({ engine: "aurora-postgresql", engineVersion: "11.9" }),
      cluster({ engine: "aurora-postgresql", engineVersion: "10.14" }),
      cluster({ engine: "aurora-postgresql", engineVersion: "12.4" }),
    ],
  },
  {
    name: "a line without its minor version: AWS takes the newest",
    verdict: "holds",
    resources: [instance({ engine: "postgres", engineVersion: "13" })],
  },
  { name: "no version: AWS takes a current one", verdict: "holds", resources: [instance({ engine: "postgres" })] },
  {
    name: "another engine",
    verdict: "not applicable",
    resources: [instance({ engine: "mysql", engineVersion: "5.7" })],
  },
  {
    name: "the last of line 13 that is not",
    verdict: "violated",
    resources: [instance({ engine: "postgres", engineVersion: "13.2" })],
    says: "engineVersion",
  },
  { name: "line 12", verdict: "violated", resources: [instance({ engine: "postgres", engineVersion: "12.6" })] },
  { name: "line 11", verdict: "violated", resources: [instance({ engine: "postgres", engineVersion: "11.11" })] },
  { name: "line 10", verdict: "violated", resources: [instance({ engine: "postgres", engineVersion: "10.16" })] },
  { name: "line 9.6", verdict: "violated", resources: [instance({ engine: "postgres", engineVersion: "9.6.21" })] },
  {
    name: "line 9.5, which was never mended",
    verdict: "violated",
    resources: [instance({ engine: "postgres", engineVersion: "9.5.24" })],
  },
  {
    name: "line 9.5, whatever its minor version",
    verdict: "violated",
    resources: [instance({ engine: "postgres", engineVersion: "9.5" })],
  },
  {
    name: "Aurora, line 11",
    verdict: "violated",
    resources: [cluster({ engine: "aurora-postgresql", engineVersion: "11.8" })],
  },
  {
    name: "a member of a cluster, line 10",
    verdict: "violated",
    resources: [member({ engine: "aurora-postgresql", engineVersion: "10.13" })],
  },
  {
    name: "a version that is not known yet",
    verdict: "undecided",
    resources: [instance({ engine: "postgres", engineVersion: unknownValue })],
  },
  {
    name: "an engine that is not known yet",
    verdict: "undecided",
    resources: [instance({ engine: unknownValue, engineVersion: "13.2" })],
  },
  {
    name: "line 9.4, which was never mended either",
    verdict: "violated",
    resources: [instance({ engine: "postgres", engineVersion: "9.4.26" })],
  },
  {
    name: "line 9.3",
    verdict: "violated",
    resources: [instance({ engine: "postgres", engineVersion: "9.3.25" })],
  },
]);
