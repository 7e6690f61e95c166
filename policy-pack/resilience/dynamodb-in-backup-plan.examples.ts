import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const table = resourceOf("aws:dynamodb/table:Table", "orders");
const selection = resourceOf("aws:backup/selection:Selection", "stores");

export const examples = defineExamples([
  {
    name: "named, joined by dependency",
    verdict: "holds",
    resources: [
      table({}),
      selection({ resources: [unknownValue] }, { propertyDependencies: { resources: ["orders"] } }),
    ],
  },
  {
    name: "by a tag",
    verdict: "holds",
    resources: [
      table({ tags: { backup: "daily" } }),
      selection({ selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }] }),
    ],
  },
  {
    name: "all tables",
    verdict: "holds",
    resources: [table({}), selection({ resources: ["arn:aws:dynamodb:*:*:table/*"] })],
  },
  { name: "no plan", verdict: "violated", resources: [table({})], says: "aws.backup.Selection" },
  { name: "no production", verdict: "not applicable", resources: [table({ tags: { environment: "dev" } })] },
  {
    name: "a stage that the config does not exempt",
    verdict: "violated",
    resources: [table({ tags: { environment: "dev" } })],
    config: { exemptStages: [] },
  },
  {
    name: "a stage that is not known yet",
    verdict: "undecided",
    resources: [table({ tags: { environment: unknownValue } })],
  },
  {
    name: "a plan for another table",
    verdict: "violated",
    resources: [
      table({ name: "orders" }),
      selection({ resources: ["arn:aws:dynamodb:eu-central-1:123456789012:table/other"] }),
    ],
  },
  {
    name: "a plan for databases",
    verdict: "violated",
    resources: [table({}), selection({ resources: ["arn:aws:rds:*:*:db:*"] })],
  },
  {
    name: "resources that are not known yet",
    verdict: "undecided",
    resources: [table({}), selection({ resources: unknownValue })],
  },
]);
