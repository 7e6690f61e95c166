import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function selection(
  props: Readonly<Record<string, unknown>>,
  propertyDependencies: Readonly<Record<string, readonly string[]>> = {},
) {
  return { type: "aws:backup/selection:Selection", name: "stores", props, propertyDependencies } as const;
}

export const examples = defineExamples([
  {
    name: "named, joined by dependency",
    verdict: "holds",
    resources: [cluster({}), selection({ resources: [unknownValue] }, { resources: ["ledger"] })],
  },
  {
    name: "by a tag",
    verdict: "holds",
    resources: [
      instance({ tags: { backup: "daily" } }),
      selection({ selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }] }, {}),
    ],
  },
  { name: "everything", verdict: "holds", resources: [cluster({}), selection({ resources: ["*"] }, {})] },
  {
    name: "all clusters",
    verdict: "holds",
    resources: [cluster({}), selection({ resources: ["arn:aws:rds:*:*:cluster:*"] }, {})],
  },
  {
    name: "all clusters of the region, in China",
    verdict: "holds",
    resources: [cluster({}), selection({ resources: ["arn:aws-cn:rds:cn-north-1:123456789012:cluster:*"] }, {})],
  },
  {
    name: "all of the service",
    verdict: "holds",
    resources: [cluster({}), selection({ resources: ["arn:aws:rds:*"] }, {})],
  },
  {
    name: "all clusters of another region",
    verdict: "violated",
    resources: [
      cluster({ region: "eu-central-1" }),
      selection({ resources: ["arn:aws:rds:us-east-1:*:cluster:*"] }, {}),
    ],
  },
  { name: "no production", verdict: "not applicable", resources: [cluster({ tags: { environment: "dev" } })] },
  { name: "a replica", verdict: "not applicable", resources: [instance({ replicateSourceDb: "ledger" })] },
  { name: "no plan", verdict: "violated", resources: [cluster({})], says: "aws.backup.Selection" },
  {
    name: "a plan for another database",
    verdict: "violated",
    resources: [cluster({}), selection({ resources: ["arn:aws:rds:us-east-1:123456789012:cluster:other"] }, {})],
  },
  {
    name: "a plan for instances alone",
    verdict: "violated",
    resources: [cluster({}), selection({ resources: ["arn:aws:rds:*:*:db:*"] }, {})],
  },
  {
    name: "another value of the tag",
    verdict: "violated",
    resources: [
      instance({ tags: { backup: "never" } }),
      selection({ selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }] }, {}),
    ],
  },
  {
    name: "a stage that the config does not exempt",
    verdict: "violated",
    resources: [cluster({ tags: { environment: "dev" } })],
    config: { exemptStages: [] },
  },
  {
    name: "everything that meets a condition, which it does not",
    verdict: "violated",
    resources: [
      cluster({}),
      selection(
        { resources: ["*"], conditions: [{ stringEquals: [{ key: "aws:ResourceTag/backup", value: "daily" }] }] },
        {},
      ),
    ],
  },
  {
    name: "a condition alone, which takes all that meets it",
    verdict: "holds",
    resources: [
      cluster({ tags: { backup: "daily" } }),
      selection({ conditions: [{ stringEquals: [{ key: "aws:ResourceTag/backup", value: "daily" }] }] }, {}),
    ],
  },
  {
    name: "everything but clusters",
    verdict: "violated",
    resources: [cluster({}), selection({ resources: ["*"], notResources: ["arn:aws:rds:*:*:cluster:*"] })],
  },
  {
    name: "everything but this one",
    verdict: "violated",
    resources: [
      cluster({}),
      selection({ resources: ["*"], notResources: [unknownValue] }, { notResources: ["ledger"] }),
    ],
  },
  {
    name: "all whose name begins like its own",
    verdict: "holds",
    resources: [
      cluster({ clusterIdentifier: "prod-ledger" }),
      selection({ resources: ["arn:aws:rds:*:*:cluster:prod-*"] }),
    ],
  },
  {
    name: "another database alone, in a first preview",
    verdict: "violated",
    resources: [
      cluster({}),
      { type: "aws:rds/instance:Instance", name: "other", props: { tags: { environment: "dev" } } },
      selection({ resources: [unknownValue] }, { resources: ["other"] }),
    ],
  },
  {
    name: "all with a name like that, where its own is not known",
    verdict: "undecided",
    resources: [cluster({}), selection({ resources: ["arn:aws:rds:*:*:cluster:prod-*"] })],
  },
  {
    name: "resources that are not known yet",
    verdict: "undecided",
    resources: [cluster({}), selection({ resources: unknownValue }, {})],
  },
  {
    name: "a tag that is not known yet",
    verdict: "undecided",
    resources: [
      instance({ tags: { backup: unknownValue } }),
      selection({ selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }] }, {}),
    ],
  },
  {
    name: "all instances",
    verdict: "holds",
    resources: [instance({}), selection({ resources: ["arn:aws:rds:*:*:db:*"] }, {})],
  },
  {
    name: "another tag that meets a condition",
    verdict: "violated",
    resources: [
      instance({ tags: { backup: "never" } }),
      selection(
        {
          selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }],
          conditions: [{ stringEquals: [{ key: "aws:ResourceTag/owner", value: "it" }] }],
        },
        {},
      ),
    ],
  },
]);
