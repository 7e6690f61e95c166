import { defineExamples, unknownValue } from "../policy/examples.ts";

function key(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:kms/key:Key", name: "data", props }];
}

export const examples = defineExamples([
  { name: "nothing said, which is 30 days", verdict: "holds", resources: key({}), config: { minimumDays: 30 } },
  { name: "two weeks", verdict: "holds", resources: key({ deletionWindowInDays: 14 }) },
  {
    name: "a day less",
    verdict: "violated",
    resources: key({ deletionWindowInDays: 13 }),
    says: "deletionWindowInDays: 14",
  },
  {
    name: "less than the config asks for",
    verdict: "violated",
    resources: key({ deletionWindowInDays: 29 }),
    config: { minimumDays: 30 },
  },
  { name: "days that are not known yet", verdict: "undecided", resources: key({ deletionWindowInDays: unknownValue }) },
  {
    name: "a stage that is none of production",
    verdict: "not applicable",
    resources: key({ deletionWindowInDays: 7, tags: { Environment: "staging" } }),
  },
]);
